using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html#GetRouteResponse</summary>
internal sealed class GetRouteResponse(ApiReader apis) : IOperation<GetRouteResponseRequest, RouteResponse>
{
    public Task<Outcome<RouteResponse>> HandleAsync(GetRouteResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(
            scope, request.ApiId, RouteResponseDocument.Part, RouteResponseDocument.Id(request.RouteId, request.RouteResponseId), cancellationToken);
}
