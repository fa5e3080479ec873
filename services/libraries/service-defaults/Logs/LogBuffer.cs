using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>Events on their way, bounded by their bytes.</summary>
internal sealed class LogBuffer : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostRequestBytes = 1024 * 1024;
    private const int LongestMessage = 256 * 1024;

    // An event costs memory beyond its message.
    private const int Overhead = 128;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _something = new(0, 1);
    private readonly Queue<(LogAddress Address, LogLine Line)> _events = new();
    private int _bytes;
    private long _dropped;

    public void Add(LogAddress address, long timestamp, ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty)
        {
            // CloudWatch Logs has no empty events.
            return;
        }

        message = message[..Math.Min(message.Length, LongestMessage)];
        lock (_gate)
        {
            if (_bytes + message.Length + Overhead > MostBytes)
            {
                _dropped++;
                return;
            }

            _bytes += message.Length + Overhead;
            _events.Enqueue((address, new LogLine { Timestamp = timestamp, Message = ByteString.CopyFrom(message) }));
            if (_something.CurrentCount == 0)
            {
                _something.Release();
            }
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _something.WaitAsync(cancellationToken);

    /// <summary>As many of the oldest events as one call takes, by address; null when there are none.</summary>
    public AppendLogsRequest? Take()
    {
        var batches = new Dictionary<LogAddress, LogBatch>();
        lock (_gate)
        {
            for (var taken = 0; taken < MostRequestBytes && _events.TryDequeue(out var one);)
            {
                var size = one.Line.Message.Length + Overhead;
                taken += size;
                _bytes -= size;
                if (!batches.TryGetValue(one.Address, out var batch))
                {
                    batches[one.Address] = batch = NewBatch(one.Address);
                }

                batch.Lines.Add(one.Line);
            }
        }

        return batches.Count == 0 ? null : new AppendLogsRequest { Batches = { batches.Values } };
    }

    /// <summary>How many events there was no room for since the last call.</summary>
    public long TakeDropped() => Interlocked.Exchange(ref _dropped, 0);

    public void Dispose() => _something.Dispose();

    private static LogBatch NewBatch(LogAddress address) => new()
    {
        AccountId = address.AccountId,
        Region = address.Region,
        LogGroup = address.Group,
        LogStream = address.Stream,
    };
}
