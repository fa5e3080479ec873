using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

internal static class RouteFailures
{
    public static AwsFailure Missing(string routeId) => GatewayFailures.NotFound($"Invalid Route identifier specified {routeId}");

    /// <summary>https://github.com/sst/sst/issues/5031, https://github.com/serverless/serverless/issues/7260</summary>
    public static AwsFailure KeyTaken(string routeKey) =>
        GatewayFailures.Conflict($"Route with key {routeKey} already exists for this API");

    /// <summary>https://github.com/aws/aws-cdk/issues/27576</summary>
    public static AwsFailure ScopesWithoutJwt { get; } = GatewayFailures.BadRequest(
        "Invalid Route authorization type specified. Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types");

    /// <summary>https://github.com/anomalyco/sst/issues/4097</summary>
    public static AwsFailure NoJwtAuthorizer { get; } = GatewayFailures.BadRequest(
        "Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT authorizer.");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/issues/17497</summary>
    public static AwsFailure NoCustomAuthorizer { get; } = GatewayFailures.BadRequest(
        "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");

    /// <summary>https://github.com/goldstack/goldstack/issues/42</summary>
    public static AwsFailure KeyMissing { get; } = GatewayFailures.BadRequest("Route key is required");

    /// <summary>https://github.com/serverless/serverless/issues/10423: of a variable that is not a whole segment.</summary>
    public static AwsFailure UnusablePath { get; } = GatewayFailures.BadRequest("One or more path parts appear to be invalid");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-websocket-authorization-connect-only, seen in a deployment to AWS.</summary>
    public static AwsFailure OnlyConnectIsGuarded { get; } =
        GatewayFailures.BadRequest("Currently, authorization is restricted to the $connect route only");

    /// <summary>As above, pf-apigwv2-http-route-key.</summary>
    public static AwsFailure UnusableHttpKey { get; } = GatewayFailures.BadRequest(
        "The provided route key is not formatted properly for HTTP protocol. Format should be \"[HTTP METHOD] /[RESOURCE PATH]\" or \"$default\"");

    /// <summary>As above, pf-apigwv2-http-route-no-api-key. The null is AWS's.</summary>
    public static AwsFailure ApiKeyOnHttp { get; } = GatewayFailures.BadRequest(
        "ApiKeyRequired is not currently supported for HTTP APIs. Please set ApiKeyRequired to false for route null");

    /// <summary>As above, pf-apigwv2-route-target-format. The null is AWS's.</summary>
    public static AwsFailure UnusableTarget { get; } = GatewayFailures.BadRequest(
        "Unexpected or malformed target in route null. Correct format should be integrations/<integration_id>.");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnusableModelSelection { get; } = GatewayFailures.BadRequest("Invalid modelSelectionExpression");

    public static AwsFailure UnusableKey(string routeKey) =>
        GatewayFailures.BadRequest($"The provided route key is not formatted properly: {routeKey}");

    public static AwsFailure UnknownTarget(string integrationId) =>
        GatewayFailures.BadRequest($"Invalid Integration identifier specified {integrationId}");

    public static AwsFailure JwtOnWebSocket { get; } =
        GatewayFailures.BadRequest("Invalid Route authorization type specified. JWT is only supported for HTTP APIs");

    public static AwsFailure ManagedKey { get; } =
        GatewayFailures.BadRequest("The route key of a route managed by API Gateway cannot be modified");

    public static AwsFailure ParameterMissing(string key) => GatewayFailures.NotFound($"Invalid request parameter key specified {key}");

    /// <summary>Our wording.</summary>
    public static AwsFailure TooManyScopes { get; } = GatewayFailures.BadRequest("A route cannot have more than 10 authorization scopes");
}
