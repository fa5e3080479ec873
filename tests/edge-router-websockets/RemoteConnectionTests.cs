using System.Net;
using System.Net.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class RemoteConnectionTests : IAsyncLifetime
{
    private const string NeverOpened = "AAAAAAAAAAAAAAA=";

    private RunningEdge _edge = null!;

    public async ValueTask InitializeAsync() => _edge = await RunningEdge.StartAsync(Apis.With("$connect"));

    [Fact]
    public async Task A_connection_of_another_edge_is_reached_through_the_registry()
    {
        ConnectionCommand? passedOn = null;
        _edge.Registry.OnCommand = command =>
        {
            passedOn = command;
            return new ConnectionCommandResult { Outcome = Outcome.Done };
        };

        using var posted = await _edge.SendAsync(
            HttpMethod.Post, $"/_aws/execute-api/{Apis.Id}/dev/@connections/{NeverOpened}", new StringContent("far away"));

        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        passedOn.ShouldNotBeNull();
        (passedOn.ConnectionId, passedOn.ApiId, passedOn.Stage, passedOn.Post.ToStringUtf8())
            .ShouldBe((NeverOpened, Apis.Id, "dev", "far away"));
    }

    [Fact]
    public async Task A_connection_of_another_edge_without_user_agent_describes_itself()
    {
        var then = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _edge.Registry.OnCommand = _ => new ConnectionCommandResult
        {
            Outcome = Outcome.Done,
            Connection = new ConnectionRecord { ConnectedAt = then, SourceIp = "192.0.2.1" },
            LastActiveAt = then,
        };

        using var got = await _edge.SendAsync(HttpMethod.Get, $"/@connections/{NeverOpened}");

        (await got.Content.ReadAsStringAsync()).ShouldContain("\"identity\":{\"sourceIp\":\"192.0.2.1\",\"userAgent\":null}");
    }

    [Theory]
    [InlineData(Outcome.Gone, HttpStatusCode.Gone)]
    [InlineData(Outcome.BufferFull, HttpStatusCode.TooManyRequests)]
    [InlineData(Outcome.Unreachable, HttpStatusCode.InternalServerError)]
    public async Task The_other_edge_s_outcome_is_the_answer(Outcome outcome, HttpStatusCode status)
    {
        _edge.Registry.OnCommand = _ => new ConnectionCommandResult { Outcome = outcome };

        using var posted = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{NeverOpened}", new StringContent("x"));

        posted.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_registry_that_is_away_costs_only_what_is_not_here()
    {
        using var client = await _edge.ConnectAsync();
        var id = (await _edge.Registry.Registered()).Connection.ConnectionId;
        _edge.Registry.IsAway = true;

        using var away = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{NeverOpened}", new StringContent("x"));
        using var here = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{id}", new StringContent("here"));

        away.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        here.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.HearAsync()).ShouldBe("here");
    }

    [Fact]
    public async Task A_connection_that_closed_here_is_gone_before_the_registry_has_forgotten_it()
    {
        var forget = new TaskCompletionSource();
        _edge.Registry.MayForget = forget.Task;
        _edge.Registry.OnCommand = _ => new ConnectionCommandResult { Outcome = Outcome.Unreachable };
        using var client = await _edge.ConnectAsync();
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        var id = (await _edge.Registry.Unregistered()).ConnectionId;

        using var posted = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{id}", new StringContent("too late"));

        posted.StatusCode.ShouldBe(HttpStatusCode.Gone);
        forget.SetResult();
    }

    public ValueTask DisposeAsync() => _edge.DisposeAsync();
}
