using System.Net;
using System.Text.Json;
using Gatehouse.EdgeRouter.Hooks;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.Extensions.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Hooks;

public sealed class InitHooksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gatehouse-hooks-").FullName;

    private string Trace => Path.Combine(_folder, "trace");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Scripts_run_at_their_moments_in_the_order_of_their_names()
    {
        Write("boot.d/a.sh", Says("boot"));
        Write("start.d/a.sh", Says("start"));
        Write("ready.d/10.sh", Says("ready-10"));
        Write("ready.d/9.sh", Says("ready-9"));
        Write("ready.d/deeper/0.sh", Says("ready-deeper"));
        Write("ready.d/notes.txt", "not a script");
        Write("shutdown.d/a.sh", Says("shutdown"));

        await using var edge = await TestEdge.StartAsync(options: WithHooks());
        await edge.TellAsync(Array.Empty<ApiSnapshot>());
        await CompletedAsync(edge, HookStage.Ready);
        await edge.Service<IHost>().StopAsync(TestContext.Current.CancellationToken);

        File.ReadAllLines(Trace).ShouldBe(["boot", "start", "ready-10", "ready-9", "ready-deeper", "shutdown"]);
    }

    [Fact]
    public async Task A_script_that_fails_is_told_and_keeps_no_other_from_running()
    {
        Write("ready.d/1.sh", "exit 3");
        Write("ready.d/2.py", $"open({JsonSerializer.Serialize(Trace)}, 'a').write('python\\n')");

        await using var edge = await TestEdge.StartAsync(options: WithHooks());
        await edge.TellAsync(Array.Empty<ApiSnapshot>());
        await CompletedAsync(edge, HookStage.Ready);

        edge.Service<InitHooks>().Of(HookStage.Ready).Select(script => script.State).ShouldBe([HookState.Error, HookState.Successful]);
        File.ReadAllText(Trace).ShouldBe("python\n");
        edge.Warnings.ShouldContain(line => line.Contains("1.sh", StringComparison.Ordinal) && line.Contains("exit code 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_a_stage_is_complete_once_it_is_reached()
    {
        await using var edge = await TestEdge.StartAsync();
        var hooks = edge.Service<InitHooks>();

        var before = hooks.IsCompleted(HookStage.Ready);
        await edge.TellAsync(Array.Empty<ApiSnapshot>());
        await CompletedAsync(edge, HookStage.Ready);

        before.ShouldBeFalse();
        hooks.IsCompleted(HookStage.Boot).ShouldBeTrue();
        hooks.IsCompleted(HookStage.Shutdown).ShouldBeFalse();
    }

    private EdgeOptions WithHooks() => new() { Listen = [new IPEndPoint(IPAddress.Loopback, 0)], HookFolder = _folder };

    private string Says(string word) => $"echo {word} >> {Trace}";

    private void Write(string path, string script)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, script);
    }

    private static async Task CompletedAsync(TestEdge edge, HookStage stage)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!edge.Service<InitHooks>().IsCompleted(stage))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
