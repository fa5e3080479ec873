using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html#GetRoute</summary>
internal sealed class GetRoute(ApiReader apis) : IOperation<GetRouteRequest, Route>
{
    public Task<Outcome<Route>> HandleAsync(GetRouteRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, RouteDocument.Part, request.RouteId, cancellationToken);
}
