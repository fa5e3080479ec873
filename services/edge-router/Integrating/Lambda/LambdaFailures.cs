using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// What callers of HTTP APIs see when a function gives no answer. Captures of AWS: throttled and too slow are 503, everything else is 500.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html
/// </summary>
internal static class LambdaFailures
{
    public static GatewayFailure Of(FunctionEnd end) => end switch
    {
        FunctionEnd.TimedOut or FunctionEnd.Throttled or FunctionEnd.Unreachable => GatewayFailures.ServiceUnavailable,
        _ => GatewayFailures.InternalServerError,
    };
}
