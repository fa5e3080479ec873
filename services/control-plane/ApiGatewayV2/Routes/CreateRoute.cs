using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html#CreateRoute</summary>
internal sealed class CreateRoute(ApiEditor apis, IIdSource ids) : IOperation<CreateRouteRequest, Route>
{
    public Task<Outcome<Route>> HandleAsync(CreateRouteRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Route>(scope, request.ApiId, async edit =>
        {
            var route = new Route { RouteId = ids.NewPartId() }.With(request);
            RouteRule.Complete(route);
            if (await RouteRule.CheckAsync(route, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(RouteDocument.Part, route.RouteId, route);
            return route;
        }, cancellationToken);
}
