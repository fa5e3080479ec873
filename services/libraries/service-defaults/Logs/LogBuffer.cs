using Gatehouse.Protocol;

namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>Events on their way, bounded by their bytes.</summary>
internal sealed class LogBuffer : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostLoadBytes = 3 * 1024 * 1024;
    private const int LongestMessage = 256 * 1024;

    // An event costs memory beyond its message.
    private const int Overhead = 16;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _something = new(0, 1);
    private readonly Queue<Load> _full = new();
    private Load _open = new();
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
        var size = message.Length + Overhead;
        lock (_gate)
        {
            if (_bytes + size > MostBytes)
            {
                _dropped++;
                return;
            }

            if (_open.Bytes + size > MostLoadBytes)
            {
                _full.Enqueue(_open);
                _open = new Load();
            }

            _bytes += size;
            _open.Add(address, timestamp, message, size);
            if (_something.CurrentCount == 0)
            {
                _something.Release();
            }
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _something.WaitAsync(cancellationToken);

    /// <summary>
    /// What has gathered, oldest first, in loads that one call takes each: full ones for as long as there are any, then the open one. What
    /// is added from then on gathers for the next time: a busy writer would otherwise be given a call for every few events.
    /// </summary>
    public IEnumerable<Load> Drain()
    {
        while (TakeFull() is { } full)
        {
            yield return full;
        }

        if (TakeOpen() is { } open)
        {
            yield return open;
        }
    }

    /// <summary>How many events there was no room for since the last call.</summary>
    public long TakeDropped()
    {
        lock (_gate)
        {
            (var dropped, _dropped) = (_dropped, 0);
            return dropped;
        }
    }

    public void Dispose() => _something.Dispose();

    private Load? TakeFull()
    {
        lock (_gate)
        {
            if (!_full.TryDequeue(out var load))
            {
                return null;
            }

            _bytes -= load.Bytes;
            return load;
        }
    }

    private Load? TakeOpen()
    {
        lock (_gate)
        {
            if (_open.Bytes == 0)
            {
                return null;
            }

            var load = _open;
            _open = new Load();
            _bytes -= load.Bytes;
            return load;
        }
    }

    /// <summary>The events of one call, by address.</summary>
    internal sealed class Load
    {
        private readonly Dictionary<LogAddress, PackedLogLines> _lines = [];

        public int Bytes { get; private set; }

        public int Events => _lines.Values.Sum(lines => lines.Count);

        public void Add(LogAddress address, long timestamp, ReadOnlySpan<byte> message, int size)
        {
            if (!_lines.TryGetValue(address, out var lines))
            {
                _lines[address] = lines = new PackedLogLines();
            }

            lines.Add(timestamp, message);
            Bytes += size;
        }

        public AppendLogsRequest ToRequest() => new()
        {
            Batches =
            {
                _lines.Select(pair => new LogBatch
                {
                    AccountId = pair.Key.AccountId,
                    Region = pair.Key.Region,
                    LogGroup = pair.Key.Group,
                    LogStream = pair.Key.Stream,
                    Lines = pair.Value.ToByteString(),
                }),
            },
        };
    }
}
