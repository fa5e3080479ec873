namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>Keeps lines of access logs. Called by one thread, which no request waits for.</summary>
internal interface IAccessLogSink
{
    void Keep(AccessLogLine line);
}
