using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersion.html</summary>
internal sealed class GetDocumentationVersion(RestApiReader apis) : IOperation<GetDocumentationVersionRequest, DocumentationVersion>
{
    public Task<Outcome<DocumentationVersion>> HandleAsync(
        GetDocumentationVersionRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.FindAsync(scope, request.RestApiId, DocumentationDocument.Versions, request.DocumentationVersion, cancellationToken);
}
