using System.Diagnostics;
using System.IO.Pipes;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>A process of Linux or macOS in a session of its own, with standard error joined to standard output as Lambda does.</summary>
internal sealed class UnixProcess : IRuntimeProcess
{
    /// <summary>posix_spawn changes folders only in newer systems: a shell does it, and leaves its place to the command.</summary>
    private static readonly string[] InFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\" </dev/null"];

    private readonly AnonymousPipeServerStream _output;
    private readonly Process? _figures;

    private UnixProcess(int id, AnonymousPipeServerStream output, Task<int> exited)
    {
        Id = id;
        Exited = exited;
        Outputs = [_output = output];
        try
        {
            _figures = Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    public int Id { get; }

    public IReadOnlyList<Stream> Outputs { get; }

    public Task<int> Exited { get; }

    public long PeakMemoryMegabytes
    {
        get
        {
            if (_figures is null || Exited.IsCompleted) return 0;
            try
            {
                _figures.Refresh();
                return _figures.PeakWorkingSet64 / (1024 * 1024);
            }
            catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return 0;
            }
        }
    }

    public static UnixProcess Start(SandboxPlan plan, ChildExits exits)
    {
        // Two pipes would lose the order of their lines.
        var output = new AnonymousPipeServerStream(PipeDirection.In);
        try
        {
            var id = SessionLeader.Start([.. InFolder, plan.WorkingDirectory, .. plan.Command], plan.Variables, output: output.ClientSafePipeHandle);
            output.DisposeLocalCopyOfClientHandle();
            return new UnixProcess(id, output, exits.WhenExited(id));
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    public void Kill() => SessionLeader.KillGroup(Id);

    public void Dispose()
    {
        _output.Dispose();
        _figures?.Dispose();
    }
}
