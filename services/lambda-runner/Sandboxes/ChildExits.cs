using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>
/// Tells when children of this process end that .NET did not start. No thread waits: the system's signal says that some child has ended,
/// and each of ours is asked. .NET reaps only the children that it has started itself.
/// </summary>
internal sealed partial class ChildExits : IDisposable
{
    private const int WithoutWaiting = 1;
    private const int SignalBase = 128;

    private readonly ConcurrentDictionary<int, TaskCompletionSource<int>> _running = new();
    private readonly PosixSignalRegistration? _signal;

    public ChildExits()
    {
        if (!OperatingSystem.IsWindows()) _signal = PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => AskAll());
    }

    /// <summary>Completes with the child's exit code, or 128 and the signal that ended it. Call it once, right after the start.</summary>
    public Task<int> WhenExited(int child)
    {
        var exit = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[child] = exit;
        // The signal may have come before.
        Ask(child, exit);
        return exit.Task;
    }

    public void Dispose() => _signal?.Dispose();

    private void AskAll()
    {
        foreach (var (child, exit) in _running) Ask(child, exit);
    }

    private void Ask(int child, TaskCompletionSource<int> exit)
    {
        // One at a time: whoever reaps the child has to be the one to tell.
        lock (exit)
        {
            if (exit.Task.IsCompleted) return;
            var reaped = WaitFor(child, out var status, WithoutWaiting);
            if (reaped == 0) return;
            _running.TryRemove(child, out _);
            // Below zero somebody else has reaped it, which happens where SIGCHLD was ignored when the runner was started.
            exit.SetResult(reaped < 0 ? SandboxExit.Killed.Code : CodeOf(status));
        }
    }

    /// <summary>WEXITSTATUS and WTERMSIG, the same on Linux and macOS.</summary>
    private static int CodeOf(int status) => (status & 0x7f) == 0 ? (status >> 8) & 0xff : SignalBase + (status & 0x7f);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitFor(int processId, out int status, int options);
}
