using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

internal static class AuthorizerFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid Authorizer identifier specified {id}");

    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure PayloadFormatMissing { get; } =
        GatewayFailures.BadRequest("AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer");

    /// <summary>https://github.com/anomalyco/sst/issues/5586. It names one route of several.</summary>
    public static AwsFailure Referenced(string name, string routeKey) =>
        GatewayFailures.Conflict($"Cannot delete authorizer '{name}', is referenced in route: {routeKey}");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-websocket-authorizer-type, seen in a deployment to AWS.</summary>
    public static AwsFailure JwtOnWebSocket { get; } =
        GatewayFailures.BadRequest("Invalid authorizer type. Only REQUEST authorizer type is supported on WEBSOCKET protocol Apis.");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/pull/15232; the other members' in the same words are ours.</summary>
    public static AwsFailure NotOnWebSocket(string member) => GatewayFailures.BadRequest($"{member} cannot be set for WEBSOCKET protocol Apis.");

    /// <summary>
    /// https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-websocket-identity-source-expression, seen in a deployment to AWS
    /// as far as "or a stage v"; what follows is how REST APIs go on.
    /// </summary>
    public static AwsFailure UnusableRouteIdentitySource(string source) => GatewayFailures.BadRequest(
        $"Invalid request identity source expression: {source}. The sources must be separated by comma, and each source must be either a request parameter, "
        + "matching 'route.request.querystring|header.[a-zA-Z0-9._-]+', or a stage variable, matching 'stageVariables.[a-zA-Z0-9._-]+', "
        + "or a context parameter, matching 'context.[a-zA-Z0-9._-]+'");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-authorizer-ttl-identity-source, seen in a deployment to AWS.</summary>
    public static AwsFailure CachingNeedsIdentitySource { get; } =
        GatewayFailures.BadRequest("Identity source must be set if authorizer caching is enabled (TTL is greater than 0)");

    /// <summary>As above, pf-apigwv2-authorizer-ttl-range.</summary>
    public static AwsFailure TtlOutOfRange { get; } =
        GatewayFailures.BadRequest("Authorizer result TTL outside allowable range. TTL must be between 0 and 3600 seconds.");

    /// <summary>As above, pf-apigwv2-http-identity-source-expression.</summary>
    public static AwsFailure UnusableIdentitySource(string source) => GatewayFailures.BadRequest(
        $"Invalid identity source expression: {source}. The source must be a request header, request querystring, stage variable or context parameter");

    /// <summary>As above, pf-apigwv2-jwt-authorizer-config.</summary>
    public static AwsFailure JwtConfigurationMissing { get; } = GatewayFailures.BadRequest("JwtConfiguration must not be null for JWT Authorizer");

    /// <summary>As above, pf-apigwv2-jwt-audience-required.</summary>
    public static AwsFailure AudienceMissing { get; } = GatewayFailures.BadRequest("Audience list must have at least 1 item for JWT Authorizer");

    /// <summary>https://github.com/aws/aws-sam-cli/issues/2410</summary>
    public static AwsFailure IssuerMissing { get; } = GatewayFailures.BadRequest("Invalid issuer: Issuer can not be empty for JWT Authorizer.");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-jwt-issuer-https. AWS refuses what is not https, too.</summary>
    public static AwsFailure UnusableIssuer { get; } = GatewayFailures.BadRequest("Invalid issuer: Issuer is not a valid URL for JWT Authorizer");

    /// <summary>As above, pf-apigwv2-request-authorizer-uri-required.</summary>
    public static AwsFailure UriMissing { get; } = GatewayFailures.BadRequest("AuthorizerUri is a required field in an Authorizer");

    /// <summary>As above, pf-apigwv2-simple-responses-payload-version.</summary>
    public static AwsFailure SimpleResponsesNeedFormat2 { get; } =
        GatewayFailures.BadRequest("EnableSimpleResponses can only be set for AuthorizerPayloadFormatVersion \"2.0\".");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure TooManyAudiences { get; } = GatewayFailures.BadRequest("A JWT authorizer cannot have more than 50 audiences");

    public static AwsFailure OneIdentitySource { get; } =
        GatewayFailures.BadRequest("A JWT authorizer takes one identity source: a header or a query string parameter");

    public static AwsFailure JwtConfigurationOnRequest { get; } =
        GatewayFailures.BadRequest("JwtConfiguration is only supported for JWT authorizer");

    public static AwsFailure UnusableUri(string uri) =>
        GatewayFailures.BadRequest($"Invalid authorizer URI: {uri}. It must be the invocation URI or the ARN of a Lambda function");

    public static AwsFailure UnknownPayloadFormat(string version) => GatewayFailures.BadRequest(
        $"Invalid authorizer payload format version specified: {version}. Must be one of [1.0, 2.0]");
}
