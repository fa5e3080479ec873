using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

internal static class AuthorizerFailures
{
    /// <summary>getmoto/moto apigateway/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Authorizer identifier specified");

    /// <summary>As CloudFormation's users quote it of WebSocket APIs; there it is a BadRequestException as well.</summary>
    public static AwsFailure NameTaken(string name) =>
        GatewayFailures.BadRequest($"Authorizer name must be unique. Authorizer {name} already exists in this RestApi.");

    /// <summary>In the form that AWS has for models: <c>Cannot delete model 'X', is referenced in method request: /path/GET</c>.</summary>
    public static AwsFailure InUse(string name, string method) =>
        GatewayFailures.Conflict($"Cannot delete authorizer '{name}', is referenced in method: {method}");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("Authorizer name cannot be an empty string");

    public static AwsFailure UriMissing { get; } = GatewayFailures.BadRequest("Invalid Authorizer URI specified. TOKEN and REQUEST authorizers need one");

    public static AwsFailure UnusableUri(string uri) => GatewayFailures.BadRequest(
        $"Invalid Authorizer URI: {uri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.");

    public static AwsFailure ProvidersMissing { get; } =
        GatewayFailures.BadRequest("Invalid provider ARNs specified. COGNITO_USER_POOLS authorizers need at least one user pool");

    public static AwsFailure UnusableProvider(string arn) => GatewayFailures.BadRequest($"Invalid Cognito Provider ARN: {arn}");

    public static AwsFailure TtlOutOfBounds { get; } =
        GatewayFailures.BadRequest("Authorizer result TTL must be between 0 and 3600 seconds");

    public static AwsFailure UnusableIdentitySource(string source) =>
        GatewayFailures.BadRequest($"Invalid identity source specified: {source}");

    public static AwsFailure IdentitySourceMissing { get; } =
        GatewayFailures.BadRequest("Invalid identity source specified. An authorizer whose results are cached needs one");

    public static AwsFailure UnusableExpression { get; } = GatewayFailures.BadRequest("Invalid identity validation expression specified");
}
