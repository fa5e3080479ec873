namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>Starts runtimes as processes of this machine.</summary>
internal sealed class ProcessLauncher(OrphanGuard guard, ChildExits exits, TimeProvider time) : ISandboxLauncher
{
    public ISandbox Launch(SandboxPlan plan)
    {
        IRuntimeProcess process = OperatingSystem.IsWindows() ? WindowsProcess.Start(plan) : UnixProcess.Start(plan, exits);
        guard.Watch(process.Id, process.Exited);
        return new ProcessSandbox(process, plan.ReadOutputAsync, time);
    }
}
