using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationVersion.html</summary>
internal sealed class UpdateDocumentationVersion(RestApiEditor apis) : IOperation<UpdateDocumentationVersionRequest, DocumentationVersion>
{
    // https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateDocumentationVersion-Patch
    private static readonly PatchTable<DocumentationVersion> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(DocumentationVersion.Descriptor, "/description"));

    public Task<Outcome<DocumentationVersion>> HandleAsync(
        UpdateDocumentationVersionRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<DocumentationVersion>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(DocumentationDocument.Versions, request.DocumentationVersion);
            if (!found.Succeeded)
            {
                return found;
            }

            if (Patches.Apply(found.Value, request.PatchOperations) is { } failure)
            {
                return failure;
            }

            edit.Put(DocumentationDocument.Versions, request.DocumentationVersion, found.Value);
            return found;
        }, cancellationToken, DocumentationFailures.MissingVersion);
}
