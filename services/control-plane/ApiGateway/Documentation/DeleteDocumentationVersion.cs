using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>One that a stage shows stays. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationVersion.html</summary>
internal sealed class DeleteDocumentationVersion(RestApiEditor apis) : IOperation<DeleteDocumentationVersionRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteDocumentationVersionRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var name = request.DocumentationVersion;
            var found = await edit.FindAsync(DocumentationDocument.Versions, name);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var stages = await edit.ListAsync(StageDocument.Part);
            if (stages.Values.FirstOrDefault(stage => stage.DocumentationVersion == name) is { } user)
            {
                return DocumentationFailures.VersionInUse(name, user.StageName);
            }

            edit.Remove(DocumentationDocument.Contents, name);
            edit.Remove(DocumentationDocument.Versions, name);
            return null;
        }, cancellationToken, DocumentationFailures.MissingVersion);
}
