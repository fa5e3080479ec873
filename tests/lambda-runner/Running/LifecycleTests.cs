using Gatehouse.LambdaRunner.Invoking;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Without_keep_alive_every_event_gets_an_environment_of_its_own()
    {
        await using var runner = await RunningRunner.StartAsync(options => options.KeepAlive = TimeSpan.Zero);
        runner.PutNode("let count = 0; exports.handler = async () => ++count;");

        for (var repeat = 0; repeat < 3; repeat++) (await runner.InvokeAsync()).Text().ShouldBe("1");
    }

    [Fact]
    public async Task What_a_function_prints_comes_between_start_and_end_in_the_tail()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => { console.log('one\\ntwo'); process.stdout.write('no line end'); };");
        await runner.InvokeAsync();

        var result = await runner.InvokeAsync(tailLog: true);

        var lines = result.Tail().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe($"START RequestId: {result.RequestId} Version: $LATEST");
        lines[1].ShouldEndWith($"\t{result.RequestId}\tINFO\tone\rtwo");
        lines[2].ShouldBe("no line end");
        lines[3].ShouldBe($"END RequestId: {result.RequestId}");
        lines[4].ShouldStartWith($"REPORT RequestId: {result.RequestId}\tDuration: ");
        lines.Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_start_of_an_environment_is_logged_before_what_its_initialization_prints()
    {
        const string Arn = "arn:aws:lambda:us-east-1::runtime:abc";
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(
            "console.log('loaded'); exports.handler = async () => {};",
            change: revision => revision.Configuration.RuntimeVersionConfig = new() { RuntimeVersionArn = Arn });

        var result = await runner.InvokeAsync(tailLog: true);

        await runner.Log.WhenLoggedAsync(line => line.StartsWith("INIT_START Runtime Version: nodejs:", StringComparison.Ordinal) && line.EndsWith(Arn, StringComparison.Ordinal));
        await runner.Log.WhenLoggedAsync(line => line.EndsWith("loaded", StringComparison.Ordinal));
        result.Tail().ShouldNotContain("INIT_START");
    }

    [Fact]
    public async Task Fifty_events_at_once_start_as_many_environments_as_they_need()
    {
        await using var runner = await RunningRunner.StartAsync(options => options.StartTimeout = TimeSpan.FromMinutes(1));
        runner.PutNode("exports.handler = async (event) => { await new Promise((r) => setTimeout(r, 300)); return event; };");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => runner.InvokeAsync($"{number}")));

        results.Select(result => result.Text()).ShouldBe(Enumerable.Range(0, 50).Select(number => $"{number}"));
    }

    [Fact]
    public async Task A_function_may_wait_for_eighty_calls_of_itself()
    {
        await using var runner = await RunningRunner.StartAsync(options => options.StartTimeout = TimeSpan.FromMinutes(1));
        await using var edge = await InvokingEdge.StartAsync(runner);
        runner.PutNode(
            """
            exports.handler = async (event) => {
              if (event.leaf) return 1;
              const call = () => fetch(process.env.EDGE, { method: 'POST', body: '{"leaf":true}' }).then((answer) => answer.json());
              return (await Promise.all(Array.from({ length: 80 }, call))).length;
            };
            """,
            revision =>
            {
                revision.Configuration.Timeout = 60;
                revision.Configuration.Environment = new() { Variables = { ["EDGE"] = edge.Address } };
            });

        (await runner.InvokeAsync()).Text().ShouldBe("80");
    }

    [Fact]
    public async Task New_code_runs_as_soon_as_the_change_is_known()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => 'old';");
        (await runner.InvokeAsync()).Text().ShouldBe("\"old\"");
        runner.PutNode("exports.handler = async () => 'new';");

        var request = RunningRunner.Request("f", "{}") with { ExpectedRevision = "revision-2" };
        var result = await runner.Invoker.InvokeAsync(request, CancellationToken.None);

        result.Value!.Text().ShouldBe("\"new\"");
        (await runner.InvokeAsync()).Text().ShouldBe("\"new\"");
    }

    [Fact]
    public async Task A_child_process_ends_with_its_function()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(
            """
            const { spawn } = require('node:child_process');
            exports.handler = async () => {
              const child = spawn('sleep', ['600'], { stdio: 'inherit' });
              return child.pid;
            };
            """);
        var child = int.Parse((await runner.InvokeAsync()).Text(), System.Globalization.CultureInfo.InvariantCulture);
        using var process = System.Diagnostics.Process.GetProcessById(child);

        await runner.Pools.DisposeAsync();

        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task A_function_of_an_image_is_refused_aloud()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => 1;", revision => revision.Configuration.PackageType = "Image");

        var result = await runner.Invoker.InvokeAsync(RunningRunner.Request("f", "{}"), CancellationToken.None);

        result.Failure!.HttpStatus.ShouldBe(501);
    }

    [Fact]
    public async Task An_asynchronous_event_is_accepted_and_runs()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async (event) => { console.log('ran', event.name); };");
        var events = runner.Services.GetRequiredService<AsynchronousEvents>();

        var accepted = await events.AcceptAsync(RunningRunner.Request("f", """{"name":"later"}"""));

        await runner.Log.WhenLoggedAsync(line => line.EndsWith($"{accepted.Value!.RequestId}\tINFO\tran later", StringComparison.Ordinal));
    }
}
