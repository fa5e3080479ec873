namespace Gatehouse.EdgeRouter.Responding;

/// <summary>
/// What <c>$context.error.responseType</c> calls the gateway's own answers where the API has no gateway responses: by their status. The names are
/// those of gateway responses; which of them AWS takes for HTTP and WebSocket APIs is not known.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
/// </summary>
internal static class ResponseTypes
{
    public const string BadRequestBody = "BAD_REQUEST_BODY";

    private const int FirstServerError = 500;

    public static string Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "UNAUTHORIZED",
        StatusCodes.Status403Forbidden => "ACCESS_DENIED",
        StatusCodes.Status404NotFound => "RESOURCE_NOT_FOUND",
        StatusCodes.Status413PayloadTooLarge => "REQUEST_TOO_LARGE",
        StatusCodes.Status415UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
        StatusCodes.Status429TooManyRequests => "THROTTLED",
        StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable => "INTEGRATION_FAILURE",
        StatusCodes.Status504GatewayTimeout => "INTEGRATION_TIMEOUT",
        >= FirstServerError => "DEFAULT_5XX",
        _ => "DEFAULT_4XX",
    };
}
