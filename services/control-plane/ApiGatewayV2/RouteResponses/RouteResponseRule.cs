using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>What a route response must satisfy: a WebSocket API's route has one, for <c>$default</c>.</summary>
internal static class RouteResponseRule
{
    private const string OnlyKey = "$default";

    public static async Task<AwsFailure?> CheckAsync(RouteResponse response, string routeId, ApiEdit edit)
    {
        if (!edit.IsWebSocket)
        {
            return RouteResponseFailures.NotOnHttp;
        }

        if (response.RouteResponseKey != OnlyKey)
        {
            return RouteResponseFailures.UnusableKey;
        }

        var isOfRoute = RouteResponseDocument.IsOf(routeId);
        var others = (await edit.ListAsync(RouteResponseDocument.Part)).Where(part => isOfRoute(part.Key)).Select(part => part.Value);
        return others.Any(other => other.RouteResponseId != response.RouteResponseId)
            ? RouteResponseFailures.KeyTaken(response.RouteResponseKey)
            : null;
    }
}
