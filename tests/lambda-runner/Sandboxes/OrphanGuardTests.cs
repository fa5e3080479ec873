using System.Diagnostics;
using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Tests.Sandboxes;

public sealed class OrphanGuardTests
{
    [Fact]
    public async Task Groups_that_are_watched_end_with_the_guards_pipe()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var guard = new OrphanGuard();
        using var ended = Start();
        using var watched = Start();
        guard.Watch(ended);
        guard.Watch(watched);
        ended.Kill();
        await ended.WaitForExitAsync();

        guard.Dispose();

        await watched.WaitForExitAsync();
        watched.ExitCode.ShouldBe(137);
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("setsid", ["sleep", "600"]))!;
}
