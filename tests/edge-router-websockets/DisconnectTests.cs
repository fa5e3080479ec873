using System.Net.WebSockets;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class DisconnectTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_deleted_connection_is_closed_normally()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$disconnect"));
        using var client = await edge.ConnectAsync();
        var connectionId = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;

        using var deleted = await edge.SendAsync(HttpMethod.Delete, $"/@connections/{connectionId}");

        (await client.HearCloseAsync()).Code.ShouldBe(1000);
        await ShouldTellAsync(edge, 1000, "Connection Closed Normally");
    }

    [Fact]
    public async Task An_idle_connection_is_told_to_go_after_ten_minutes()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await edge.ConnectAsync();
        await edge.Registry.Registered();

        edge.Time.Advance(TimeSpan.FromMinutes(10));

        (await client.HearCloseAsync()).ShouldBe((1001, "Going away"));
        await ShouldTellAsync(edge, 1001, "Going away");
    }

    [Fact]
    public async Task A_client_that_does_not_answer_a_close_frame_is_cut_off()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await edge.ConnectAsync();
        await edge.Registry.Registered();
        edge.Time.Advance(TimeSpan.FromMinutes(10));

        edge.Time.Advance(new WebSocketsOptions().CloseTimeout);

        await ShouldTellAsync(edge, 1001, "Going away");
    }

    [Fact]
    public async Task A_shutdown_tells_every_client_and_every_function_before_it_ends()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var one = await edge.ConnectAsync();
        using var other = await edge.ConnectAsync();

        var stopping = edge.StopAsync();
        var heard = await Task.WhenAll(one.HearCloseAsync(), other.HearCloseAsync());
        await stopping.WaitAsync(Patience);

        heard.ShouldAllBe(close => close.Code == 1001);
        edge.Functions.HasEvent("$disconnect").ShouldBeTrue();
        await ShouldTellAsync(edge, 1001, "Going away");
        await ShouldTellAsync(edge, 1001, "Going away");
    }

    [Fact]
    public async Task What_a_client_said_before_it_closed_is_handled_before_the_end_is_told()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default", "$disconnect"));
        var release = new TaskCompletionSource<Protocol.ExecutionResult>();
        edge.Functions.On("$default", _ => release.Task);
        using var client = await edge.ConnectAsync();
        await client.SayAsync("one");
        await client.SayAsync("two");

        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(Patience);
        await edge.Functions.EventOf("$default");
        edge.Functions.HasEvent("$disconnect").ShouldBeFalse();
        release.SetResult(RunnerDouble.Result("null"));

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe("two");
        await ShouldTellAsync(edge, 1000, "");
    }

    [Fact]
    public async Task A_failing_disconnect_function_harms_nobody()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        edge.Functions.On("$disconnect", _ => throw new InvalidOperationException("broken"));
        using var client = await edge.ConnectAsync();

        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(Patience);

        await ShouldTellAsync(edge, 1000, "");
        using var next = await edge.ConnectAsync();
        next.State.ShouldBe(WebSocketState.Open);
    }

    private static async Task ShouldTellAsync(RunningEdge edge, int code, string reason)
    {
        var context = (await edge.Functions.EventOf("$disconnect"))["requestContext"]!;
        ((int)context["disconnectStatusCode"]!, (string)context["disconnectReason"]!).ShouldBe((code, reason));
    }
}
