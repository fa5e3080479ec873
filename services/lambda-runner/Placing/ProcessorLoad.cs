using System.Buffers.Text;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// What Linux counts (https://man7.org/linux/man-pages/man5/proc_stat.5.html), looked at a few times a second at most. Where nothing
/// is counted, processors never seem short.
/// </summary>
/// <param name="path">The file of counts: <c>/proc/stat</c>.</param>
/// <param name="time">Says when to look again.</param>
internal sealed class ProcessorLoad(string path, TimeProvider time) : IProcessorLoad
{
    /// <summary>Counts go up in hundredths of a second.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Gaps between events leave processors idle for moments, however much there is to do.</summary>
    private const double IdleShare = 0.1;

    private readonly Lock _looking = new();
    private readonly byte[] _buffer = new byte[256];
    private long _lookedAt = long.MinValue;
    private (long Idle, long Total) _last;
    private volatile bool _areShort;

    public bool AreShort
    {
        get
        {
            if (IsDue && _looking.TryEnter())
            {
                try
                {
                    if (IsDue) Look();
                }
                finally
                {
                    _looking.Exit();
                }
            }

            return _areShort;
        }
    }

    private bool IsDue => Volatile.Read(ref _lookedAt) is var last && (last == long.MinValue || time.GetElapsedTime(last) >= Interval);

    private void Look()
    {
        var counts = Read();
        var (idle, total) = (counts.Idle - _last.Idle, counts.Total - _last.Total);
        _areShort = _last.Total > 0 && total > 0 && idle < IdleShare * total;
        _last = counts;
        Volatile.Write(ref _lookedAt, time.GetTimestamp());
    }

    /// <summary>Hundredths of seconds of all processors since the start; nothing where they are not told.</summary>
    private (long Idle, long Total) Read()
    {
        int length;
        try
        {
            using var file = File.OpenHandle(path);
            length = RandomAccess.Read(file, _buffer, 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }

        return Parse(_buffer.AsSpan(0, length));
    }

    // cpu  user nice system idle iowait irq softirq steal …
    private static (long Idle, long Total) Parse(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("cpu "u8)) return default;

        text = text["cpu ".Length..].TrimStart((byte)' ');
        var (idle, total) = (0L, 0L);
        for (var field = 0; Utf8Parser.TryParse(text, out long count, out var read); field++)
        {
            total += count;
            if (field is 3 or 4) idle += count;
            text = text[read..];
            if (text is [(byte)' ', ..]) text = text[1..];
        }

        return (idle, total);
    }
}
