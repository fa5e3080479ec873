using System.Diagnostics;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>Starts runtimes as processes of this machine.</summary>
internal sealed class ProcessLauncher(OrphanGuard guard, TimeProvider time) : ISandboxLauncher
{
    public ISandbox Launch(SandboxPlan plan)
    {
        var command = Compose(plan.Command);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
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
        guard.Watch(process);
        return new ProcessSandbox(process, plan.ReadOutputAsync, time);
    }

    /// <summary>
    /// On Unix a shell joins standard error to standard output, as Lambda does: two pipes would lose the order of their lines.
    /// </summary>
    private static List<string> Compose(IReadOnlyList<string> command) => OperatingSystem.IsWindows()
        ? [.. command]
        : ["/bin/sh", "-c", "exec \"$@\" 2>&1", "sh", .. ProcessGroup.Prefix, .. command];
}
