using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

/// <summary>What a route must satisfy within its API.</summary>
internal static class RouteRule
{
    /// <summary>Fills in what AWS shows on every route.</summary>
    public static void Complete(Route route)
    {
        if (!route.HasApiKeyRequired)
        {
            route.ApiKeyRequired = false;
        }

        if (!route.HasAuthorizationType)
        {
            route.AuthorizationType = AuthorizationTypes.None;
        }
    }

    public static async Task<AwsFailure?> CheckAsync(Route route, ApiEdit edit) =>
        (edit.IsWebSocket ? RouteKeyRule.CheckWebSocket(route.RouteKey) : RouteKeyRule.CheckHttp(route.RouteKey))
        ?? await CheckKeyIsFreeAsync(route, edit)
        ?? await RouteTarget.CheckAsync(route.Target, edit)
        ?? await RouteAuthorizationRule.CheckAsync(route, edit);

    private static async Task<AwsFailure?> CheckKeyIsFreeAsync(Route route, ApiEdit edit)
    {
        var identity = RouteKeyRule.Identity(route.RouteKey);
        var routes = await edit.ListAsync(RouteDocument.Part);
        return routes.Values.Any(other => other.RouteId != route.RouteId && RouteKeyRule.Identity(other.RouteKey) == identity)
            ? RouteFailures.KeyTaken(route.RouteKey)
            : null;
    }
}
