using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationPart.html</summary>
internal sealed class GetDocumentationPart(RestApiReader apis) : IOperation<GetDocumentationPartRequest, DocumentationPart>
{
    public Task<Outcome<DocumentationPart>> HandleAsync(
        GetDocumentationPartRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.FindAsync(scope, request.RestApiId, DocumentationDocument.Parts, request.DocumentationPartId, cancellationToken);
}
