namespace Gatehouse.EdgeRouter.Responding;

/// <summary>
/// The fixed answers of HTTP APIs. The words and their capitals are AWS's
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html and captures), except where marked.
/// </summary>
internal static class GatewayFailures
{
    public static GatewayFailure BadRequest { get; } = new(400, "Bad Request");

    public static GatewayFailure NotFound { get; } = new(404, "Not Found");

    /// <summary>Status and words are ours: what AWS does with a body that never comes is not known.</summary>
    public static GatewayFailure RequestTimeout { get; } = new(408, "Request Timeout");

    public static GatewayFailure RequestEntityTooLarge { get; } = new(413, "Request Entity Too Large");

    /// <summary>Status and words are ours: AWS's are not known.</summary>
    public static GatewayFailure RequestHeaderFieldsTooLarge { get; } = new(431, "Request Header Fields Too Large");

    public static GatewayFailure TooManyRequests { get; } = new(429, "Too Many Requests");

    public static GatewayFailure InternalServerError { get; } = new(500, "Internal Server Error");

    public static GatewayFailure ServiceUnavailable { get; } = new(503, "Service Unavailable");

    /// <summary>LocalStack's words for a host or path that names no API.</summary>
    public static GatewayFailure UnknownApi(string apiId) =>
        new(404, $"The API id '{apiId}' does not correspond to a deployed API Gateway API");

    /// <summary>Our words: AWS has no such answer. What is configured but not emulated is refused, never ignored.</summary>
    public static GatewayFailure NotEmulated(string feature) => new(501, $"{feature} is not emulated");

    /// <summary>The server's own refusal of a request that it could not read.</summary>
    public static GatewayFailure ForBadRequest(int status) => status switch
    {
        408 => RequestTimeout,
        413 => RequestEntityTooLarge,
        431 => RequestHeaderFieldsTooLarge,
        _ => BadRequest,
    };
}
