using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Tests.Environments;

/// <summary>A sandbox with nothing in it: the test plays the runtime.</summary>
internal sealed class FakeSandbox : ISandbox
{
    private readonly TaskCompletionSource<SandboxExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<SandboxExit> Exited => _exited.Task;

    public long PeakMemoryMegabytes => 40;

    public void Exit(int code) => _exited.TrySetResult(new SandboxExit(code));

    public void Kill() => Exit(137);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
