namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>Shows lines in the log of the edge, under this type's name.</summary>
internal sealed class ConsoleAccessLogs(ILogger<ConsoleAccessLogs> log) : IAccessLogSink
{
    public void Keep(AccessLogLine line) => log.AccessLogged(line.Address.Group, line.Text);
}
