using System.Buffers;
using System.IO.Pipelines;

namespace Gatehouse.LambdaRunner.Logs;

/// <summary>Reads what a process prints, line by line, and notices the marks that our bootstraps set after an event's last line.</summary>
internal sealed class OutputLines(EnvironmentLog log, TimeProvider time)
{
    /// <summary>Longest line, as CloudWatch Logs has it; a longer one is cut in pieces.</summary>
    private const int MostLineBytes = 256 * 1024;

    /// <summary>A mark that takes longer has been lost, for example to a function that closed its output.</summary>
    private static readonly TimeSpan MarkPatience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private long _marksSeen;
    private long _marksDue;
    private TaskCompletionSource? _caughtUp;

    /// <summary>What a bootstrap prints, on a line of its own or at the end of one, when an event is done.</summary>
    public static ReadOnlySpan<byte> Mark => "\0gatehouse-mark\0"u8;

    /// <summary>Reads until the output is closed.</summary>
    public async Task ReadAsync(Stream output)
    {
        var reader = PipeReader.Create(output);
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync();
                var consumed = TakeLines(read.Buffer, read.IsCompleted);
                reader.AdvanceTo(consumed, read.Buffer.End);
                if (read.IsCompleted) return;
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was ended while it printed.
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    /// <summary>Completes when everything that was printed before one more mark has been read.</summary>
    public async ValueTask WhenMarkedAsync()
    {
        Task caughtUp;
        lock (_gate)
        {
            if (++_marksDue <= _marksSeen) return;
            _caughtUp ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            caughtUp = _caughtUp.Task;
        }

        try
        {
            await caughtUp.WaitAsync(MarkPatience, time);
        }
        catch (TimeoutException)
        {
            lock (_gate) _marksDue = _marksSeen;
        }
    }

    private SequencePosition TakeLines(in ReadOnlySequence<byte> buffer, bool isLast)
    {
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n')) Take(line);
        if (reader.Remaining >= MostLineBytes || (isLast && reader.Remaining > 0))
        {
            Take(reader.UnreadSequence);
            reader.AdvanceToEnd();
        }

        return reader.Position;
    }

    private void Take(in ReadOnlySequence<byte> sequence)
    {
        var line = sequence.IsSingleSegment ? sequence.FirstSpan : sequence.ToArray();
        var isMarked = line.EndsWith(Mark);
        if (isMarked) line = line[..^Mark.Length];
        if (!isMarked || line.Length > 0) log.Printed(line);
        if (isMarked) Marked();
    }

    private void Marked()
    {
        lock (_gate)
        {
            if (++_marksSeen < _marksDue || _caughtUp is null) return;
            _caughtUp.SetResult();
            _caughtUp = null;
        }
    }
}
