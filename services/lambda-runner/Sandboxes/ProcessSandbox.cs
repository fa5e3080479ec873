using System.Diagnostics;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>A runtime as a plain process of this machine: it starts in tens of milliseconds and is not isolated.</summary>
internal sealed class ProcessSandbox : ISandbox
{
    /// <summary>How long a pipe may stay open after the process has ended, held by a descendant that escaped.</summary>
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly TimeProvider _time;

    public ProcessSandbox(Process process, Func<Stream, Task> readOutputAsync, TimeProvider time)
    {
        _process = process;
        _time = time;
        process.StandardInput.Close();
        Exited = WaitAsync(readOutputAsync);
    }

    public Task<SandboxExit> Exited { get; }

    public long PeakMemoryMegabytes
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.PeakWorkingSet64 / (1024 * 1024);
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    public void Kill()
    {
        // Its id may be somebody else's by then.
        if (!Exited.IsCompleted) ProcessGroup.Kill(_process);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        _process.Dispose();
    }

    private async Task<SandboxExit> WaitAsync(Func<Stream, Task> readOutputAsync)
    {
        var outputs = Task.WhenAll(
            readOutputAsync(_process.StandardOutput.BaseStream),
            readOutputAsync(_process.StandardError.BaseStream));
        await _process.WaitForExitAsync();
        ProcessGroup.Kill(_process);
        try
        {
            await outputs.WaitAsync(OutputPatience, _time);
        }
        catch (TimeoutException)
        {
            _process.StandardOutput.Close();
            _process.StandardError.Close();
        }

        return new SandboxExit(_process.ExitCode);
    }
}
