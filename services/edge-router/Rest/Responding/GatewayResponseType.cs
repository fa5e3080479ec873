namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// A kind of failure whose wording an API may change, and what AWS makes of it otherwise.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
/// </summary>
/// <param name="Name">AWS's name.</param>
/// <param name="Status">Unless the API sets another.</param>
/// <param name="ErrorType">The value of <c>x-amzn-ErrorType</c>.</param>
internal sealed record GatewayResponseType(string Name, int Status, string ErrorType)
{
    private const string ServerError = "InternalServerErrorException";

    public static GatewayResponseType AccessDenied { get; } = new("ACCESS_DENIED", 403, "AccessDeniedException");

    public static GatewayResponseType ApiConfigurationError { get; } = new("API_CONFIGURATION_ERROR", 500, ServerError);

    public static GatewayResponseType AuthorizerConfigurationError { get; } =
        new("AUTHORIZER_CONFIGURATION_ERROR", 500, "AuthorizerConfigurationException");

    public static GatewayResponseType AuthorizerFailure { get; } = new("AUTHORIZER_FAILURE", 500, "AuthorizerFailureException");

    public static GatewayResponseType BadRequestParameters { get; } = new("BAD_REQUEST_PARAMETERS", 400, "BadRequestException");

    public static GatewayResponseType BadRequestBody { get; } = new("BAD_REQUEST_BODY", 400, "BadRequestException");

    public static GatewayResponseType Default4xx { get; } = new("DEFAULT_4XX", 400, "BadRequestException");

    public static GatewayResponseType Default5xx { get; } = new("DEFAULT_5XX", 500, ServerError);

    public static GatewayResponseType ExpiredToken { get; } = new("EXPIRED_TOKEN", 403, "ExpiredTokenException");

    public static GatewayResponseType IntegrationFailure { get; } = new("INTEGRATION_FAILURE", 504, ServerError);

    public static GatewayResponseType IntegrationTimeout { get; } = new("INTEGRATION_TIMEOUT", 504, ServerError);

    public static GatewayResponseType InvalidApiKey { get; } = new("INVALID_API_KEY", 403, "ForbiddenException");

    public static GatewayResponseType InvalidSignature { get; } = new("INVALID_SIGNATURE", 403, "InvalidSignatureException");

    public static GatewayResponseType MissingAuthenticationToken { get; } =
        new("MISSING_AUTHENTICATION_TOKEN", 403, "MissingAuthenticationTokenException");

    public static GatewayResponseType QuotaExceeded { get; } = new("QUOTA_EXCEEDED", 429, "LimitExceededException");

    public static GatewayResponseType RequestTooLarge { get; } = new("REQUEST_TOO_LARGE", 413, "BadRequestException");

    public static GatewayResponseType ResourceNotFound { get; } = new("RESOURCE_NOT_FOUND", 404, "NotFoundException");

    public static GatewayResponseType Throttled { get; } = new("THROTTLED", 429, "TooManyRequestsException");

    public static GatewayResponseType Unauthorized { get; } = new("UNAUTHORIZED", 401, "UnauthorizedException");

    public static GatewayResponseType UnsupportedMediaType { get; } = new("UNSUPPORTED_MEDIA_TYPE", 415, "BadRequestException");

    public static GatewayResponseType WafFiltered { get; } = new("WAF_FILTERED", 403, "ForbiddenException");
}
