using System.Threading.Channels;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// Lines between the requests that make them and those who keep them. Bounded: lines that come faster than they are kept are dropped,
/// counted and told of.
/// </summary>
internal sealed class AccessLogQueue(IEnumerable<IAccessLogSink> sinks, ILogger<AccessLogQueue> log) : BackgroundService
{
    private const int Most = 10_000;

    private readonly IAccessLogSink[] _sinks = [.. sinks];
    private readonly Channel<AccessLogLine> _lines =
        Channel.CreateBounded<AccessLogLine>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private long _dropped;

    /// <summary>Neither waits nor throws.</summary>
    public void Write(AccessLogLine line)
    {
        if (!_lines.Writer.TryWrite(line)) Interlocked.Increment(ref _dropped);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        // What is queued is still kept: the reader ends when the queue is empty.
        _lines.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(CancellationToken.None))
        {
            foreach (var sink in _sinks) sink.Keep(line);
            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped) log.AccessLogLinesDropped(dropped);
        }
    }
}
