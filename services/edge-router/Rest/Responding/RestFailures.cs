using System.Text;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// What REST APIs refuse with. Status, words and blanks are AWS's, from captures of real APIs (lab notes of May 2025, aws-lambda-dotnet's
/// LambdaTestTool-v2 snapshots of April 2025), except where marked.
/// </summary>
internal static class RestFailures
{
    /// <summary>No stage of that name, or the API is to be reached by its custom domains only.</summary>
    public static RestFailure Forbidden { get; } = RestFailure.Of(GatewayResponseType.Default4xx, "Forbidden") with
    {
        Status = StatusCodes.Status403Forbidden,
        ErrorType = "ForbiddenException",
    };

    /// <summary>
    /// A custom domain without a mapping for the path (unconfirmed for HTTP APIs), or whose clients would have to present certificates. There is
    /// no API yet whose way of answering it could be.
    /// </summary>
    public static GatewayFailure DomainForbidden { get; } = new(StatusCodes.Status403Forbidden, "Forbidden")
    {
        Headers = [new("x-amzn-ErrorType", "ForbiddenException")],
    };

    /// <summary>AWS's answer where no resource and method match.</summary>
    public static RestFailure MissingAuthenticationToken { get; } =
        RestFailure.Of(GatewayResponseType.MissingAuthenticationToken, "Missing Authentication Token");

    public static RestFailure Unauthorized { get; } = RestFailure.Of(GatewayResponseType.Unauthorized, "Unauthorized");

    public static RestFailure InvalidApiKey { get; } = RestFailure.Of(GatewayResponseType.InvalidApiKey, "Forbidden");

    public static RestFailure QuotaExceeded { get; } = RestFailure.Of(GatewayResponseType.QuotaExceeded, "Limit Exceeded");

    public static RestFailure Throttled { get; } = RestFailure.Of(GatewayResponseType.Throttled, "Too Many Requests");

    public static RestFailure InvalidRequestBody { get; } = RestFailure.Of(GatewayResponseType.BadRequestBody, "Invalid request body");

    public static RestFailure UnsupportedMediaType { get; } =
        RestFailure.Of(GatewayResponseType.UnsupportedMediaType, "Unsupported Media Type");

    public static RestFailure AuthorizerConfigurationError { get; } = RestFailure.Of(GatewayResponseType.AuthorizerConfigurationError, text: null);

    public static RestFailure AuthorizerFailure { get; } = RestFailure.Of(GatewayResponseType.AuthorizerFailure, text: null);

    /// <summary>The API is configured in a way that cannot work, or its integration cannot be called.</summary>
    public static RestFailure ApiConfigurationError { get; } =
        RestFailure.OfIntegration(GatewayResponseType.ApiConfigurationError, "Internal server error");

    public static RestFailure InternalServerError { get; } =
        RestFailure.OfIntegration(GatewayResponseType.Default5xx, "Internal server error");

    /// <summary>The function failed, or its answer is none.</summary>
    public static RestFailure BadGateway { get; } = InternalServerError with { Status = StatusCodes.Status502BadGateway };

    public static RestFailure IntegrationTimeout { get; } =
        RestFailure.OfIntegration(GatewayResponseType.IntegrationTimeout, "Endpoint request timed out");

    public static RestFailure NetworkError { get; } =
        RestFailure.OfIntegration(GatewayResponseType.IntegrationFailure, "Network error communicating with endpoint");

    /// <summary>The event would be larger than a function takes.</summary>
    public static RestFailure RequestTooLarge { get; } = RestFailure.OfIntegration(GatewayResponseType.RequestTooLarge, "Request Too Long");

    /// <summary>Status and words are ours: AWS's are not known.</summary>
    public static RestFailure BadRequest { get; } = RestFailure.Of(GatewayResponseType.Default4xx, "Bad Request");

    /// <summary>Names without their place, ordered by place and name.</summary>
    public static RestFailure MissingParameters(IEnumerable<string> names) =>
        RestFailure.Of(GatewayResponseType.BadRequestParameters, $"Missing required request parameters: [{string.Join(", ", names)}]");

    /// <summary>What is wrong with the body is only told to templates.</summary>
    public static RestFailure InvalidBody(IEnumerable<string> violations) =>
        InvalidRequestBody with { ValidationError = $"[{string.Join(", ", violations)}]" };

    public static RestFailure AccessDenied(string text) => RestFailure.OfPolicy(GatewayResponseType.AccessDenied, text);

    /// <summary>
    /// Refused before there is an API to ask how to word it: plain text, of a type that is none
    /// (https://github.com/koki-develop/lgtm-generator/issues/10).
    /// </summary>
    public static GatewayFailure ContentTooLong(long maxBytes)
    {
        var text = $"HTTP content length exceeded {maxBytes} bytes.";
        return new GatewayFailure(StatusCodes.Status413PayloadTooLarge, text) { ContentType = "text; charset=utf-8", Body = Encoding.ASCII.GetBytes(text) };
    }
}
