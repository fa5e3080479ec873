using Gatehouse.LambdaRunner.Tests.Running;

namespace Gatehouse.LambdaRunner.Tests.Resolving;

public sealed class FunctionWatcherTests
{
    [Fact]
    public async Task A_change_ends_the_environments_of_the_old_code()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("setInterval(() => {}, 1000); exports.handler = async () => process.pid;");
        var pid = int.Parse((await runner.InvokeAsync()).Text(), System.Globalization.CultureInfo.InvariantCulture);
        using var old = System.Diagnostics.Process.GetProcessById(pid);

        runner.PutNode("exports.handler = async () => 'new';");
        runner.Plane.TellChanged("f");

        await old.WaitForExitAsync();
        (await runner.InvokeAsync()).Text().ShouldBe("\"new\"");
    }
}
