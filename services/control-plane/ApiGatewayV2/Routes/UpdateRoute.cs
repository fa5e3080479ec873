using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html#UpdateRoute</summary>
internal sealed class UpdateRoute(ApiEditor apis) : IOperation<UpdateRouteRequest, Route>
{
    public Task<Outcome<Route>> HandleAsync(UpdateRouteRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Route>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(RouteDocument.Part, request.RouteId);
            if (!found.Succeeded)
            {
                return found;
            }

            var route = found.Value;
            var formerKey = route.RouteKey;
            route.Update(request);
            RouteRule.Complete(route);
            if (route.ApiGatewayManaged && route.RouteKey != formerKey)
            {
                return RouteFailures.ManagedKey;
            }

            if (await RouteRule.CheckAsync(route, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(RouteDocument.Part, route.RouteId, route);
            return route;
        }, cancellationToken);
}
