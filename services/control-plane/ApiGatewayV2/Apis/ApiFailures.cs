using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

internal static class ApiFailures
{
    public static AwsFailure Missing(string apiId) => GatewayFailures.NotFound($"Invalid API identifier specified {apiId}");

    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure UnknownProtocol { get; } =
        GatewayFailures.BadRequest("Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]");

    // The next four: https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2, seen in deployments to AWS.
    public static AwsFailure UnusableName { get; } = GatewayFailures.BadRequest("Invalid API name specified");

    public static AwsFailure UnusableSelection { get; } = GatewayFailures.BadRequest("Invalid routeSelectionExpression");

    public static AwsFailure UnknownHttpSelection { get; } =
        GatewayFailures.BadRequest("Route selection expression is currently limited to \"${request.method} ${request.path}\"");

    public static AwsFailure CorsOnWebSocket { get; } = GatewayFailures.BadRequest("Cors is not supported for WEBSOCKET protocolType");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnknownApiKeySelection { get; } = GatewayFailures.BadRequest(
        "Invalid apiKeySelectionExpression specified. Must be one of [$request.header.x-api-key, $context.authorizer.usageIdentifierKey]");

    public static AwsFailure UnusableCustomId(string id) =>
        GatewayFailures.BadRequest($"Invalid _custom_id_ specified: {id}. It must be 1 to 63 letters, digits, hyphens or underscores");

    public static AwsFailure CustomIdTaken(string id) => GatewayFailures.Conflict($"API with id {id} already exists");

    public static AwsFailure HttpOnly(string member) => GatewayFailures.BadRequest($"{member} is only supported for HTTP APIs");

    public static AwsFailure WebSocketOnly(string member) => GatewayFailures.BadRequest($"{member} is only supported for WEBSOCKET APIs");

    public static AwsFailure QuickCreateNeedsTarget { get; } =
        GatewayFailures.BadRequest("RouteKey and CredentialsArn can only be specified together with Target");

    public static AwsFailure NotQuickCreated { get; } =
        GatewayFailures.BadRequest("Target, RouteKey and CredentialsArn can only be updated on APIs made by quick create");

    public static AwsFailure UnusableTarget(string target) =>
        GatewayFailures.BadRequest($"Invalid target specified: {target}. It must be a URL or the ARN of a Lambda function");
}
