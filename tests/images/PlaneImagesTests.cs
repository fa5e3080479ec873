using System.Net;
using Gatehouse.Images.Tests.Running;

namespace Gatehouse.Images.Tests;

/// <summary>The planes in containers: one is killed, one loses its network, and what was acknowledged is there.</summary>
public sealed class PlaneImagesTests : IClassFixture<FourContainers>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FourContainers _planes;

    public PlaneImagesTests(FourContainers planes)
    {
        if (planes.Lacking is { } lacking) Assert.Skip(lacking);
        _planes = planes;
    }

    [Fact]
    public async Task A_function_answers_behind_HTTP_and_WebSocket_APIs_and_pushes_arrive()
    {
        using var aws = new ManagementApi(_planes.Edge);
        using var caller = new Caller(_planes.Edge);
        var function = await aws.CreateFunctionAsync("story", "knows-its-connection.cjs");
        var api = await aws.CreateHttpApiAsync("story", await aws.CreateFunctionAsync("http", "returns-its-event.cjs"));
        var chat = await aws.CreateWebSocketApiAsync("chat", function);
        chat.Endpoint.ShouldBe("ws://localhost:4510");

        using var socket = await SocketClient.ConnectAsync(_planes.FirstWebSocket);
        var connectionId = await socket.LearnConnectionIdAsync();

        (await caller.ReadAsync("/hello", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/hello\"");
        (await caller.PostToConnectionAsync(connectionId, "from outside")).ShouldBe(HttpStatusCode.OK);
        (await socket.HearAsync()).ShouldBe("from outside");
    }

    [Fact]
    public async Task APIs_answer_while_the_control_plane_is_dead_and_it_comes_back_with_everything()
    {
        using var aws = new ManagementApi(_planes.Edge);
        using var caller = new Caller(_planes.Edge);
        var api = await aws.CreateHttpApiAsync("survivor", await aws.CreateFunctionAsync("survivor", "returns-its-event.cjs"));
        await caller.ReadAsync("/before", api.HostAt("localhost"));

        await _planes.KillAsync(_planes.ControlPlane);
        (await caller.ReadAsync("/during", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/during\"");
        await _planes.StartAgainAsync(_planes.ControlPlane);

        await UntilAsync(async () => (await caller.AskAsync("/v2/apis")).Status == HttpStatusCode.OK);
        (await aws.ApiNamesAsync()).ShouldContain("survivor");
    }

    [Fact]
    public async Task APIs_answer_while_the_store_is_cut_off_changes_are_refused_and_go_on_afterwards()
    {
        using var aws = new ManagementApi(_planes.Edge);
        using var caller = new Caller(_planes.Edge);
        var api = await aws.CreateHttpApiAsync("cut off", await aws.CreateFunctionAsync("cut-off", "returns-its-event.cjs"));
        await caller.ReadAsync("/before", api.HostAt("localhost"));

        await _planes.DisconnectAsync(_planes.Redis);
        (await caller.ReadAsync("/during", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/during\"");
        ((int)(await caller.AskAsync("/v2/apis", method: HttpMethod.Post, body: """{"name":"unknown","protocolType":"HTTP"}""")).Status).ShouldBeGreaterThanOrEqualTo(500);
        await _planes.ReconnectAsync(_planes.Redis, "redis");

        await UntilAsync(async () => (await caller.AskAsync("/v2/apis")).Status == HttpStatusCode.OK);
        (await aws.CreateHttpApiAsync("afterwards", await aws.CreateFunctionAsync("afterwards", "returns-its-event.cjs"))).Id.ShouldNotBeEmpty();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var clock = new PeriodicTimer(Interval);
        while (!await holds()) await clock.WaitForNextTickAsync(patience.Token);
    }
}
