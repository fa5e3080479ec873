using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationPart.html</summary>
internal sealed class UpdateDocumentationPart(RestApiEditor apis) : IOperation<UpdateDocumentationPartRequest, DocumentationPart>
{
    // https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateDocumentationPart-Patch
    private static readonly PatchTable<DocumentationPart> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(DocumentationPart.Descriptor, "/properties"));

    public Task<Outcome<DocumentationPart>> HandleAsync(
        UpdateDocumentationPartRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<DocumentationPart>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(DocumentationDocument.Parts, request.DocumentationPartId);
            if (!found.Succeeded)
            {
                return found;
            }

            if ((Patches.Apply(found.Value, request.PatchOperations) ?? DocumentationPartRule.Check(found.Value)) is { } failure)
            {
                return failure;
            }

            edit.Put(DocumentationDocument.Parts, request.DocumentationPartId, found.Value);
            return found;
        }, cancellationToken, DocumentationFailures.MissingPart);
}
