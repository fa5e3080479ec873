using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Calls;

internal static partial class CallsLog
{
    [LoggerMessage(1, LogLevel.Error, "Call {Method} failed unexpectedly for request {RequestId}.")]
    public static partial void CallFailed(this ILogger logger, Exception exception, string method, string requestId);
}
