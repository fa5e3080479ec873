using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Logs;

internal static partial class LogShippingLog
{
    [LoggerMessage(11, LogLevel.Warning, "{Events} log events were not kept: they came faster than they could be written.")]
    public static partial void EventsDropped(this ILogger logger, long events);

    [LoggerMessage(12, LogLevel.Warning, "Log events were not taken yet ({Status}): they are tried again.")]
    public static partial void EventsDelayed(this ILogger logger, StatusCode status);

    [LoggerMessage(13, LogLevel.Warning, "{Events} log events were refused by the control-plane ({Status}) and dropped.")]
    public static partial void EventsRefused(this ILogger logger, int events, StatusCode status);

    [LoggerMessage(14, LogLevel.Warning, "{Events} log events were not kept: this process stops and the control-plane is away.")]
    public static partial void EventsLost(this ILogger logger, int events);
}
