using System.Buffers;
using System.Text;

namespace Gatehouse.LambdaRunner.Logs;

/// <summary>
/// Prints every line with its function's name before it. Lines are gathered and written by one writer, so that a slow terminal
/// slows no function; what the terminal cannot take is counted, not kept.
/// </summary>
internal sealed class ConsoleLogSink(Stream console, TimeProvider time) : BackgroundService, ILogSink
{
    private const int MostGatheredBytes = 1024 * 1024;

    /// <summary>Lines of a moment are printed at once: a write and a wake-up for every line would cost more than the events do.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _something = new(0, 1);
    private ArrayBufferWriter<byte> _gathering = new(16 * 1024);
    private ArrayBufferWriter<byte> _writing = new(16 * 1024);
    private long _dropped;

    public void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            if (_gathering.WrittenCount + line.Length > MostGatheredBytes)
            {
                _dropped++;
                return;
            }

            _gathering.Write("["u8);
            Encoding.UTF8.GetBytes(source.FunctionName, _gathering);
            _gathering.Write("] "u8);
            _gathering.Write(line);
            _gathering.Write("\n"u8);
            if (_something.CurrentCount == 0) _something.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _something.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Moment, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteGatheredAsync();
        }
    }

    private async Task WriteGatheredAsync()
    {
        lock (_gate)
        {
            (_gathering, _writing) = (_writing, _gathering);
            if (_dropped > 0)
            {
                Encoding.UTF8.GetBytes($"({_dropped} log lines were not printed: the console is too slow)\n", _writing);
                _dropped = 0;
            }
        }

        try
        {
            await console.WriteAsync(_writing.WrittenMemory);
            await console.FlushAsync();
        }
        catch (IOException)
        {
            // Whoever read the console has gone: nobody is left to be told, and functions run on.
        }

        _writing.ResetWrittenCount();
    }

    public override void Dispose()
    {
        _something.Dispose();
        base.Dispose();
    }
}
