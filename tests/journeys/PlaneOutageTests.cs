using System.Net;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>What goes on while one plane is dead, and that everything does once it is back.</summary>
public sealed class PlaneOutageTests(FourPlanes gatehouse) : Journey(gatehouse), IClassFixture<FourPlanes>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Edges_answer_while_the_control_plane_is_down_and_learn_of_changes_once_it_is_back()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var caller = new Caller(gatehouse.Edge);
        var function = await aws.CreateFunctionAsync("stable", "returns-its-event.cjs");
        var api = await aws.CreateHttpApiAsync("stable", function);
        await caller.ReadAsync("/before", api.HostAt("localhost"));

        await gatehouse.ControlPlane.KillAsync();
        (await caller.ReadAsync("/during", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/during\"");
        await gatehouse.StartAsync(gatehouse.ControlPlane);

        await UntilOkAsync(() => caller.AskAsync("/v2/apis"));
        (await aws.ApiNamesAsync()).ShouldContain("stable");
        var later = await aws.CreateHttpApiAsync("later", function);
        await UntilOkAsync(() => caller.AskAsync("/after", later.HostAt("localhost")));
    }

    [Fact]
    public async Task Functions_run_again_once_the_lambda_runner_is_back()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var caller = new Caller(gatehouse.Edge);
        var api = await aws.CreateHttpApiAsync("runs", await aws.CreateFunctionAsync("runs", "returns-its-event.cjs"));
        await caller.ReadAsync("/before", api.HostAt("localhost"));

        await gatehouse.LambdaRunner.KillAsync();
        (await caller.AskAsync("/during", api.HostAt("localhost"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await gatehouse.StartAsync(gatehouse.LambdaRunner);

        await UntilOkAsync(() => caller.AskAsync("/after", api.HostAt("localhost")));
    }

    [Fact]
    public async Task A_lambda_runner_that_is_told_to_stop_finishes_what_runs()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var caller = new Caller(gatehouse.Edge);
        using var gate = new Gate();
        var slow = await aws.CreateFunctionAsync("finishes", "waits-at-a-gate.cjs", new Dictionary<string, string> { ["GATE"] = gate.Url });
        var api = await aws.CreateHttpApiAsync("finishes", slow);
        var inFlight = caller.AskAsync("/", api.HostAt("localhost"));
        await gate.ReachedAsync();

        gatehouse.LambdaRunner.Signal("TERM");
        await gate.OpenAsync();

        (await inFlight).ShouldBe((HttpStatusCode.OK, "let through"));
        (await gatehouse.LambdaRunner.ExitAsync()).ShouldBe(0);
        await gatehouse.StartAsync(gatehouse.LambdaRunner);
    }

    [Fact]
    public async Task An_edge_serves_what_it_served_once_it_is_back()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        var function = await aws.CreateFunctionAsync("edge", "knows-its-connection.cjs");
        var api = await aws.CreateHttpApiAsync("edge", function);
        var chat = await aws.CreateWebSocketApiAsync("edge chat", function);

        await gatehouse.EdgeProcess.KillAsync();
        await gatehouse.StartAsync(gatehouse.EdgeProcess);

        using var caller = new Caller(gatehouse.Edge);
        using var socket = await SocketClient.ConnectAsync(new Uri(chat.Endpoint));
        (await caller.ReadAsync("/after", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/after\"");
        (await socket.AskAsync("hello again")).ShouldBe("hello again");
    }

    [Fact]
    public async Task Open_sockets_go_on_without_the_connection_registry_and_other_edges_reach_them_once_it_is_back()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var otherEdge = new Caller(gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("registry", await aws.CreateFunctionAsync("registry", "knows-its-connection.cjs"));
        using var socket = await SocketClient.ConnectAsync(new Uri(chat.Endpoint));
        var connectionId = await socket.LearnConnectionIdAsync();

        await gatehouse.ConnectionRegistry.KillAsync();
        (await socket.AskAsync("still here?")).ShouldBe("still here?");
        await gatehouse.StartAsync(gatehouse.ConnectionRegistry);

        await UntilOkAsync(async () => (await otherEdge.PostToConnectionAsync(connectionId, "found again"), ""));
        (await socket.HearAsync()).ShouldBe("found again");
    }

    private static async Task UntilOkAsync(Func<Task<(HttpStatusCode Status, string Body)>> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var clock = new PeriodicTimer(Interval);
        while ((await ask()).Status != HttpStatusCode.OK) await clock.WaitForNextTickAsync(patience.Token);
    }
}
