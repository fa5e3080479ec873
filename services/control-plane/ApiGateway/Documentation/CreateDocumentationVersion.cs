using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>Keeps the parts as they are, and has a stage show them. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationVersion.html</summary>
internal sealed class CreateDocumentationVersion(RestApiEditor apis, TimeProvider time)
    : IOperation<CreateDocumentationVersionRequest, DocumentationVersion>
{
    public Task<Outcome<DocumentationVersion>> HandleAsync(
        CreateDocumentationVersionRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<DocumentationVersion>(scope, request.RestApiId, async edit =>
        {
            var name = request.DocumentationVersion;
            if (string.IsNullOrWhiteSpace(name))
            {
                return DocumentationFailures.VersionNameMissing;
            }

            if ((await edit.FindAsync(DocumentationDocument.Versions, name)).Succeeded)
            {
                return DocumentationFailures.VersionTaken(name);
            }

            if (request.StageName.Length > 0)
            {
                var stage = await edit.FindAsync(StageDocument.Part, request.StageName);
                if (!stage.Succeeded)
                {
                    return stage.Failure;
                }

                stage.Value.DocumentationVersion = name;
                edit.Put(StageDocument.Part, request.StageName, stage.Value);
            }

            var version = new DocumentationVersion { Version = name, CreatedDate = time.GetTimestampInSeconds() };
            if (request.HasDescription)
            {
                version.Description = request.Description;
            }

            var contents = new DocumentationPartPage { Items = { (await edit.ListAsync(DocumentationDocument.Parts)).Values } };
            edit.Put(DocumentationDocument.Contents, name, contents);
            edit.Put(DocumentationDocument.Versions, name, version);
            return version;
        }, cancellationToken);
}
