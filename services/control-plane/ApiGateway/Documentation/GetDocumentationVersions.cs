using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersions.html</summary>
internal sealed class GetDocumentationVersions(RestApiReader apis) : IOperation<GetDocumentationVersionsRequest, DocumentationVersionPage>
{
    public async Task<Outcome<DocumentationVersionPage>> HandleAsync(
        GetDocumentationVersionsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, DocumentationDocument.Versions, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new DocumentationVersionPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
