using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>
/// AWS's gateway responses as they are when nobody changed them.
/// LocalStack test_apigateway_api.snapshot.json test_gateway_response_crud, recorded at AWS.
/// </summary>
internal static class GatewayResponseTypes
{
    public const string Default4xx = "DEFAULT_4XX";
    public const string Default5xx = "DEFAULT_5XX";

    private const string Json = "application/json";
    private const string Template = """{"message":$context.error.messageString}""";

    private static readonly (string Type, string? Status)[] Types =
    [
        ("ACCESS_DENIED", "403"),
        ("API_CONFIGURATION_ERROR", "500"),
        ("AUTHORIZER_CONFIGURATION_ERROR", "500"),
        ("AUTHORIZER_FAILURE", "500"),
        ("BAD_REQUEST_BODY", "400"),
        ("BAD_REQUEST_PARAMETERS", "400"),
        (Default4xx, null),
        (Default5xx, null),
        ("EXPIRED_TOKEN", "403"),
        ("INTEGRATION_FAILURE", "504"),
        ("INTEGRATION_TIMEOUT", "504"),
        ("INVALID_API_KEY", "403"),
        ("INVALID_SIGNATURE", "403"),
        ("MISSING_AUTHENTICATION_TOKEN", "403"),
        ("QUOTA_EXCEEDED", "429"),
        ("REQUEST_TOO_LARGE", "413"),
        ("RESOURCE_NOT_FOUND", "404"),
        ("THROTTLED", "429"),
        ("UNAUTHORIZED", "401"),
        ("UNSUPPORTED_MEDIA_TYPE", "415"),
        ("WAF_FILTERED", "403"),
    ];

    /// <summary>Every type, in AWS's order.</summary>
    public static IEnumerable<string> All => Types.Select(each => each.Type);

    /// <summary>The response that AWS gives of itself.</summary>
    public static GatewayResponse Default(string type)
    {
        var response = new GatewayResponse { ResponseType = type, ResponseTemplates = { [Json] = Template }, DefaultResponse = true };
        if (StatusOf(type) is { } status)
        {
            response.StatusCode = status;
        }

        return response;
    }

    /// <summary>The type that stands in for another one that nobody changed.</summary>
    public static string? FallbackOf(string type) => StatusOf(type) switch
    {
        ['4', ..] => Default4xx,
        ['5', ..] => Default5xx,
        _ => null,
    };

    private static string? StatusOf(string type) => Array.Find(Types, each => each.Type == type).Status;
}
