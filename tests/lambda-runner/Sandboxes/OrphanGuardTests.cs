using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Tests.Sandboxes;

public sealed class OrphanGuardTests : IDisposable
{
    private readonly ChildExits _exits = new();

    public void Dispose() => _exits.Dispose();

    [Fact]
    public async Task Groups_that_are_watched_end_with_the_guards_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no process groups.");
        using var guard = new OrphanGuard(_exits);
        using var ended = Sleep();
        using var watched = Sleep();
        guard.Watch(ended.Id, ended.Exited);
        guard.Watch(watched.Id, watched.Exited);
        ended.Kill();
        await ended.Exited;

        guard.Dispose();

        (await watched.Exited).ShouldBe(137);
        await guard.Ended;
    }

    private UnixProcess Sleep() => UnixProcess.Start(
        new SandboxPlan(["/bin/sleep", "600"], new Dictionary<string, string>(), "/", _ => Task.CompletedTask), _exits);
}
