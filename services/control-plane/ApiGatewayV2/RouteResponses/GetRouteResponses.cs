using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses.html#GetRouteResponses</summary>
internal sealed class GetRouteResponses(ApiReader apis) : IOperation<GetRouteResponsesRequest, RouteResponsePage>
{
    public async Task<Outcome<RouteResponsePage>> HandleAsync(
        GetRouteResponsesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var owner = await apis.GetAsync(scope, request.ApiId, RouteDocument.Part, request.RouteId, cancellationToken);
        if (!owner.Succeeded)
        {
            return owner.Failure;
        }

        var group = RouteResponseDocument.Id(request.RouteId, "");
        var found = await apis.ListAsync(
            scope, request.ApiId, RouteResponseDocument.Part, request.MaxResults, request.NextToken, cancellationToken, group);
        return found.Succeeded ? new RouteResponsePage { Items = { found.Value.Items } } : found.Failure;
    }
}
