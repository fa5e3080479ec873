using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.EdgeRouter.WebSockets.AccessLogging;

/// <summary>
/// The access log of a stage of a WebSocket API: one line for each handshake, message and end of a connection, on the way that lines of every kind of
/// API go.
/// </summary>
internal sealed class EventAccessLog(LogAddress address, AccessLogFormat<LoggedEvent> format, AccessLogQueue queue, TimeProvider time)
{
    public void Write(LoggedEvent logged) => queue.Write(new AccessLogLine(address, time.GetUtcNow(), format.Render(logged)));
}
