using System.Diagnostics;
using System.Text;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>
/// A process that this program started, and stops together with whatever that process started. Once it is ready its output is taken from
/// the pipe and thrown away: reading the lines that some contenders log for every request would cost the measured more than writing them.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int PieceBytes = 64 * 1024;

    private readonly Process _process;
    private readonly TaskCompletionSource<TimeSpan> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _said = new();
    private readonly string _readyText;
    private readonly long _started;

    private ChildProcess(ProcessStartInfo start, string readyText)
    {
        _readyText = readyText;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _started = Stopwatch.GetTimestamp();
        _process.Start();
        _ = Task.WhenAll(ReadAsync(_process.StandardOutput.BaseStream), ReadAsync(_process.StandardError.BaseStream)).ContinueWith(
            _ => _ready.TrySetException(new InvalidOperationException($"{Command} ended before it was ready:\n{Said}")), TaskScheduler.Default);
    }

    public int Id => _process.Id;

    private string Command => $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}";

    /// <summary>What it said until it was ready.</summary>
    private string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <param name="readyText">What the process says, on either stream, when it serves.</param>
    public static ChildProcess Start(
        string readyText, string folder, IReadOnlyDictionary<string, string> variables, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        PlainEnvironment.Apply(start, variables);
        return new ChildProcess(start, readyText);
    }

    /// <summary>From the start of the process to its ready line.</summary>
    public async Task<TimeSpan> ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        }
        catch (TimeoutException timeout)
        {
            throw new TimeoutException($"{Command} said no '{_readyText}':\n{Said}", timeout);
        }
    }

    /// <summary>From the start of the process to its end.</summary>
    public async Task<TimeSpan> EndedAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return Age;
    }

    /// <summary>Time since the process was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ReadAsync(Stream output)
    {
        var piece = new byte[PieceBytes];
        while (await output.ReadAsync(piece) is > 0 and var length)
        {
            if (!_ready.Task.IsCompleted) Hear(Encoding.UTF8.GetString(piece, 0, length));
        }
    }

    private void Hear(string text)
    {
        lock (_said)
        {
            if (_said.Append(text).ToString().Contains(_readyText, StringComparison.Ordinal)) _ready.TrySetResult(Age);
        }
    }
}
