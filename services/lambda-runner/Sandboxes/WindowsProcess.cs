using System.ComponentModel;
using System.Diagnostics;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>A process of Windows. .NET walks the tree of processes to end what it has started, which misses orphans.</summary>
internal sealed class WindowsProcess : IRuntimeProcess
{
    private readonly Process _process;

    private WindowsProcess(Process process)
    {
        _process = process;
        Outputs = [process.StandardOutput.BaseStream, process.StandardError.BaseStream];
        Exited = WaitAsync();
    }

    public int Id => _process.Id;

    public IReadOnlyList<Stream> Outputs { get; }

    public Task<int> Exited { get; }

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

    public static WindowsProcess Start(SandboxPlan plan)
    {
        var start = new ProcessStartInfo(plan.Command[0], plan.Command.Skip(1))
        {
            WorkingDirectory = plan.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in plan.Variables) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The operating system started no process.");
        process.StandardInput.Close();
        return new WindowsProcess(process);
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose() => _process.Dispose();

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }
}
