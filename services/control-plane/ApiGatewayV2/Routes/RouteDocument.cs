using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>How routes are kept.</summary>
internal static class RouteDocument
{
    public static readonly ApiPart<Route> Part = new(new("apigatewayv2/route"), RouteFailures.Missing, IsDeployed: true)
    {
        Quota = GatewayFailures.AtMost(300, "Routes"),
    };
}
