using Gatehouse.EdgeRouter.Responding;
using Microsoft.Net.Http.Headers;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>
/// What HTTP APIs answer to those who may not pass: three texts, whatever the reason; only the challenge of a JWT authorizer says more.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
/// </summary>
internal static class HttpRefusals
{
    private static readonly GatewayFailure Unauthorized = new(401, "Unauthorized");
    private static readonly GatewayFailure Forbidden = new(403, "Forbidden");
    private static readonly GatewayFailure TooLong = new(414, "Request URI too long");

    public static GatewayFailure Of(Refusal refusal)
    {
        var failure = refusal.Kind switch
        {
            RefusalKind.Unauthorized or RefusalKind.ExpiredToken => Unauthorized,
            RefusalKind.AuthorizerFailure or RefusalKind.AuthorizerConfigurationError => GatewayFailures.InternalServerError,
            RefusalKind.RequestUriTooLong => TooLong,
            _ => Forbidden,
        };
        return refusal.Challenge is { } challenge
            ? failure with { Headers = [new(HeaderNames.WWWAuthenticate, challenge)] }
            : failure;
    }
}
