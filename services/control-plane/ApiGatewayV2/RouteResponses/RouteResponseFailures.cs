using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

internal static class RouteResponseFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid RouteResponse identifier specified {id}");

    // Our wording: no text of AWS is known.
    public static AwsFailure UnusableKey(string key) =>
        GatewayFailures.BadRequest($"Invalid RouteResponseKey specified: {key}. Only $default is supported");

    public static AwsFailure KeyTaken(string key) => GatewayFailures.Conflict($"RouteResponse with key {key} already exists for this Route");

    public static AwsFailure NotOnHttp { get; } = GatewayFailures.BadRequest("Route responses are only supported for WEBSOCKET APIs");
}
