using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

internal static class RouteResponseFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid RouteResponse identifier specified {id}");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-route-response-key-default, seen in a deployment to AWS.</summary>
    public static AwsFailure UnusableKey { get; } = GatewayFailures.BadRequest(
        "Currently, only $default is supported as a RouteResponseKey. The creation of the RouteResponse with a key of $default will indicate to API Gateway "
        + "that this Route is intended to handle two-way communication.");

    /// <summary>As above, pf-apigwv2-route-response-websocket-only.</summary>
    public static AwsFailure NotOnHttp { get; } = GatewayFailures.BadRequest(
        "RouteResponses are currently not supported for this API protocol type. This is because the API may only be configured with proxy integration at this time.");

    // Our wording: no text of AWS is known.
    public static AwsFailure KeyTaken(string key) => GatewayFailures.Conflict($"RouteResponse with key {key} already exists for this Route");
}
