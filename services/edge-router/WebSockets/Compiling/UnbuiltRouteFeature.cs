using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>What guards a route and is not emulated. Such a route is closed, never open.</summary>
internal static class UnbuiltRouteFeature
{
    private const string Open = "NONE";

    /// <summary>The feature's name, or null when the route can be served.</summary>
    public static string? Of(Route route)
    {
        if (route.HasAuthorizationType && route.AuthorizationType != Open) return $"{route.AuthorizationType} authorization";
        if (route.ApiKeyRequired) return "an API key";
        if (route.HasModelSelectionExpression) return "a model";
        return route.RequestParameters.Values.Any(constraints => constraints.Required) ? "required request parameters" : null;
    }
}
