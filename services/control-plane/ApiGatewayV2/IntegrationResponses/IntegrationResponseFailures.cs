using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

internal static class IntegrationResponseFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid IntegrationResponse identifier specified {id}");

    // Our wording: no text of AWS is known.
    public static AwsFailure UnusableKey(string key) =>
        GatewayFailures.BadRequest(
            $"Invalid IntegrationResponseKey specified: {key}. It must be $default or a regular expression between slashes");

    public static AwsFailure KeyTaken(string key) =>
        GatewayFailures.Conflict($"IntegrationResponse with key {key} already exists for this Integration");

    public static AwsFailure NotOnHttp { get; } = GatewayFailures.BadRequest("Integration responses are only supported for WEBSOCKET APIs");
}
