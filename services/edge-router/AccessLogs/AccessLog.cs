using Gatehouse.EdgeRouter.Calls;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// The access log of a stage: one line for each call, in the stage's format, to its log group. Lines are rendered when a call is answered
/// and leave by a queue: nobody waits for a log.
/// </summary>
internal sealed class AccessLog(LogAddress address, AccessLogFormat<ApiCall> format, AccessLogQueue queue)
{
    public void Write(EdgeExchange exchange, DateTimeOffset answeredAt)
    {
        // A request that ended before anything was called is nobody's.
        if (exchange.CallIfKnown is not { } call) return;

        exchange.AnsweredAt = answeredAt;
        queue.Write(new AccessLogLine(address, answeredAt, format.Render(call)));
    }
}

/// <summary>One line on its way.</summary>
internal readonly record struct AccessLogLine(LogAddress Address, DateTimeOffset At, string Text);
