using System.Net.WebSockets;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class RegistryTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private static readonly WebSocketsOptions Options = new() { DeliveryAddress = "http://10.0.0.7:4567", Lease = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task An_edge_takes_a_lease_and_renews_it_three_times_as_often()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"), Options);
        var first = await edge.Registry.Leased();
        await edge.Time.TimerSet(Period);

        edge.Time.Advance(Period);

        (first.EdgeId, first.Address, first.LeaseSeconds).ShouldBe(("edge-1", "http://10.0.0.7:4567", 30));
        (await edge.Registry.Leased()).ShouldBe(first);
    }

    [Fact]
    public async Task A_connection_is_registered_before_its_client_is_answered_and_unregistered_at_its_end()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"), Options);

        using var client = await edge.ConnectAsync();
        var registered = await edge.Registry.Registered();
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

        registered.EdgeId.ShouldBe("edge-1");
        (registered.Connection.ApiId, registered.Connection.Stage, registered.Connection.SourceIp, registered.Connection.UserAgent)
            .ShouldBe((Apis.Id, Apis.Stage, "127.0.0.1", "tests/1"));
        (await edge.Registry.Unregistered()).ConnectionId.ShouldBe(registered.Connection.ConnectionId);
    }

    [Fact]
    public async Task A_registry_that_forgot_the_edge_is_told_of_every_open_connection()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"), Options);
        using var client = await edge.ConnectAsync();
        var before = await edge.Registry.Registered();
        await edge.Time.TimerSet(Period);

        edge.Registry.HasLostRegistrations = true;
        edge.Time.Advance(Period);

        (await edge.Registry.Registered()).ShouldBe(before);
    }

    /// <summary>The registry may have granted the lease anew and said so to nobody.</summary>
    [Fact]
    public async Task After_an_answer_that_never_came_every_open_connection_is_told_again()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"), Options);
        using var client = await edge.ConnectAsync();
        var before = await edge.Registry.Registered();
        await edge.Registry.Leased();
        await edge.Time.TimerSet(Period);
        edge.Registry.IsAway = true;
        edge.Time.Advance(Period);
        await edge.Registry.Leased();
        await edge.Time.TimerSet(Retry);

        edge.Registry.IsAway = false;
        edge.Time.Advance(Retry);

        (await edge.Registry.Registered()).ShouldBe(before);
    }

    [Fact]
    public async Task A_connection_that_could_not_be_registered_is_served_and_registered_with_the_next_lease()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$default").TwoWay(), Options);
        edge.Functions.On("$default", """{"statusCode":200,"body":"pong"}""");
        await edge.Time.TimerSet(Period);
        edge.Registry.IsAway = true;
        using var client = await edge.ConnectAsync();
        await client.SayAsync("ping");
        (await client.HearAsync()).ShouldBe("pong");
        var refused = await edge.Registry.Registered();

        edge.Registry.IsAway = false;
        edge.Time.Advance(Period);

        (await edge.Registry.Registered()).ShouldBe(refused);
    }

    [Fact]
    public async Task A_lease_that_was_not_renewed_is_tried_again_soon()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"), Options);
        await edge.Time.TimerSet(Period);
        edge.Registry.IsAway = true;
        edge.Time.Advance(Period);
        await edge.Time.TimerSet(Retry);
        await edge.Registry.Leased();
        await edge.Registry.Leased();

        edge.Time.Advance(Retry);

        await edge.Registry.Leased();
    }
}
