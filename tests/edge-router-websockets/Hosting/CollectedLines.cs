using System.Threading.Channels;
using Gatehouse.EdgeRouter.AccessLogs;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>Keeps lines of access logs for tests to read.</summary>
internal sealed class CollectedLines : IAccessLogSink
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<AccessLogLine> _lines = Channel.CreateUnbounded<AccessLogLine>();

    public void Keep(AccessLogLine line) => _lines.Writer.TryWrite(line);

    public async Task<AccessLogLine> NextAsync() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}
