using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationPart.html</summary>
internal sealed class DeleteDocumentationPart(RestApiEditor apis) : IOperation<DeleteDocumentationPartRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteDocumentationPartRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(DocumentationDocument.Parts, request.DocumentationPartId);
            if (found.Succeeded)
            {
                edit.Remove(DocumentationDocument.Parts, request.DocumentationPartId);
            }

            return found.Failure;
        }, cancellationToken, DocumentationFailures.MissingPart);
}
