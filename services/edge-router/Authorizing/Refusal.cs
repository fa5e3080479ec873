namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Why a caller may not pass. Each protocol has its own answer for it: see HttpRefusals for HTTP APIs.</summary>
/// <param name="Kind">What REST APIs choose the gateway response by.</param>
/// <param name="Message">The text that REST APIs answer with; AWS's.</param>
internal sealed record Refusal(RefusalKind Kind, string? Message)
{
    /// <summary>What <c>$context.authorizer.error</c> says in access logs.</summary>
    public string Error { get; init; } = Message ?? "";

    /// <summary>Value of <c>www-authenticate</c> on HTTP APIs; null where there is none.</summary>
    public string? Challenge { get; init; }

    /// <summary>
    /// What it is answered with, unless a REST API says otherwise.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
    /// </summary>
    public int Status => Kind switch
    {
        RefusalKind.Unauthorized or RefusalKind.ExpiredToken => StatusCodes.Status401Unauthorized,
        RefusalKind.AuthorizerFailure or RefusalKind.AuthorizerConfigurationError => StatusCodes.Status500InternalServerError,
        RefusalKind.RequestUriTooLong => StatusCodes.Status414UriTooLong,
        _ => StatusCodes.Status403Forbidden,
    };
}

/// <summary>
/// The gateway response types of refusals.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
/// </summary>
internal enum RefusalKind
{
    /// <summary>UNAUTHORIZED: nobody knows the caller.</summary>
    Unauthorized,

    /// <summary>UNAUTHORIZED of a user pool's token whose time is over; other clocks are INVALID_SIGNATURE.</summary>
    ExpiredToken,

    /// <summary>ACCESS_DENIED: the caller is known and may not.</summary>
    AccessDenied,

    /// <summary>MISSING_AUTHENTICATION_TOKEN: a signature is wanted and there is none.</summary>
    MissingAuthenticationToken,

    /// <summary>INVALID_SIGNATURE.</summary>
    InvalidSignature,

    /// <summary>ACCESS_DENIED of an access key that nobody has; <c>UnrecognizedClientException</c>.</summary>
    UnknownAccessKey,

    /// <summary>AUTHORIZER_FAILURE: the authorizer failed.</summary>
    AuthorizerFailure,

    /// <summary>AUTHORIZER_CONFIGURATION_ERROR: it could not be called, or answered what is no answer.</summary>
    AuthorizerConfigurationError,

    /// <summary>The ARN of the method is longer than AWS takes: 414.</summary>
    RequestUriTooLong,
}
