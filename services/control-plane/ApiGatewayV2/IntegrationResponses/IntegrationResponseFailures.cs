using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

internal static class IntegrationResponseFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid IntegrationResponse identifier specified {id}");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-integration-response-websocket-only, seen in a deployment to AWS.</summary>
    public static AwsFailure NotOnHttp { get; } = GatewayFailures.BadRequest(
        "IntegrationResponses are currently not supported for this API protocol type. This is because the API may only be configured with proxy integration "
        + "at this time.");

    // Our wording: no text of AWS is known.
    public static AwsFailure UnusableKey(string key) =>
        GatewayFailures.BadRequest(
            $"Invalid IntegrationResponseKey specified: {key}. It must be $default or a regular expression between slashes");

    public static AwsFailure KeyTaken(string key) =>
        GatewayFailures.Conflict($"IntegrationResponse with key {key} already exists for this Integration");
}
