using System.Text;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>Keeps lines in the log groups that their stages name.</summary>
internal sealed class CloudWatchAccessLogs(LogShipper shipper) : IAccessLogSink
{
    public void Keep(AccessLogLine line) => shipper.Write(line.Address, line.At, Encoding.UTF8.GetBytes(line.Text));
}
