namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>A runtime as a plain process of this machine: it starts in tens of milliseconds and is not isolated.</summary>
internal sealed class ProcessSandbox : ISandbox
{
    /// <summary>How long a pipe may stay open after the process has ended, held by a descendant that escaped.</summary>
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(1);

    private readonly IRuntimeProcess _process;
    private readonly TimeProvider _time;

    public ProcessSandbox(IRuntimeProcess process, Func<Stream, Task> readOutputAsync, TimeProvider time)
    {
        _process = process;
        _time = time;
        Exited = WaitAsync(readOutputAsync);
    }

    public Task<SandboxExit> Exited { get; }

    public long PeakMemoryMegabytes => _process.PeakMemoryMegabytes;

    public void Kill()
    {
        // Its id may be somebody else's by then.
        if (!Exited.IsCompleted) _process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        _process.Dispose();
    }

    private async Task<SandboxExit> WaitAsync(Func<Stream, Task> readOutputAsync)
    {
        var outputs = Task.WhenAll(_process.Outputs.Select(readOutputAsync));
        var code = await _process.Exited;
        _process.Kill();
        try
        {
            await outputs.WaitAsync(OutputPatience, _time);
        }
        catch (TimeoutException)
        {
            foreach (var output in _process.Outputs) output.Close();
        }

        return new SandboxExit(code);
    }
}
