using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>How route responses are kept: as parts of the API, their ids led by the route's.</summary>
internal static class RouteResponseDocument
{
    public static readonly ApiPart<RouteResponse> Part = new(
        new("apigatewayv2/route-response"),
        id => RouteResponseFailures.Missing(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]),
        IsDeployed: true);

    public static string Id(string routeId, string responseId) => $"{routeId}/{responseId}";

    /// <summary>Picks the responses of one route by their ids.</summary>
    public static Func<string, bool> IsOf(string routeId) => id => id.StartsWith(Id(routeId, ""), StringComparison.Ordinal);
}
