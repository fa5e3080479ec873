using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// The status of handshakes that an authorizer refuses.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
/// </summary>
internal static class ConnectRefusals
{
    public static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unauthorized or RefusalKind.ExpiredToken => StatusCodes.Status401Unauthorized,
        RefusalKind.AuthorizerFailure or RefusalKind.AuthorizerConfigurationError => StatusCodes.Status500InternalServerError,
        RefusalKind.RequestUriTooLong => StatusCodes.Status414UriTooLong,
        _ => StatusCodes.Status403Forbidden,
    };
}
