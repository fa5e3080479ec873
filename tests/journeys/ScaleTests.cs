using System.Diagnostics;
using System.Net;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>
/// WebSockets over two edges and two registries, of which each may die, and over a Redis that may go away or forget everything. Every story has
/// planes of its own: what one has gone through is no other's start.
/// </summary>
public sealed class ScaleTests : Journey
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Less than the half minute that Orleans takes by itself until it starts beside a dead silo.</summary>
    private static readonly TimeSpan Succession = TimeSpan.FromSeconds(25);

    /// <summary>Within this an edge's death is known everywhere.</summary>
    private static readonly TimeSpan Mourning = TimeSpan.FromSeconds(10);

    private readonly ScaledPlanes _gatehouse;

    public ScaleTests()
        : this(new ScaledPlanes())
    {
    }

    private ScaleTests(ScaledPlanes gatehouse)
        : base(gatehouse) => _gatehouse = gatehouse;

    public override async ValueTask InitializeAsync()
    {
        if (RedisServer.Absence is { } absence) Assert.Skip($"Journeys over several registries are left out: {absence}");
        await base.InitializeAsync();
        await _gatehouse.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            await _gatehouse.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_edge_that_dies_takes_its_connections_with_it_and_each_end_is_told_once()
    {
        using var listener = new Listener();
        using var aws = new ManagementApi(_gatehouse.SecondEdge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("dies", await FunctionAsync(aws, "dies", listener), alsoRoutes: "$disconnect");
        var sockets = new List<SocketClient>();
        var ids = new List<string>();
        for (var n = 0; n < 20; n++)
        {
            sockets.Add(await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat)));
            ids.Add(await sockets[n].LearnConnectionIdAsync());
        }

        await _gatehouse.EdgeProcess.KillAsync();
        var sinceDeath = Stopwatch.StartNew();

        await UntilAsync(async () => await other.PostToConnectionAsync(ids[0], "anybody?") == HttpStatusCode.Gone, Mourning);
        foreach (var id in ids) (await other.PostToConnectionAsync(id, "anybody?")).ShouldBe(HttpStatusCode.Gone);
        var told = new List<string>();
        while (told.Count < ids.Count) told.Add(await listener.NextAsync(Mourning - sinceDeath.Elapsed));
        sinceDeath.Elapsed.ShouldBeLessThan(Mourning);
        told.Order(StringComparer.Ordinal).ShouldBe(ids.Select(id => $"{id}/1006").Order(StringComparer.Ordinal));
        var keys = await _gatehouse.RegistryRedis.KeysAsync();
        foreach (var id in ids) keys.ShouldNotContain(id);

        await _gatehouse.StartAsync(_gatehouse.EdgeProcess);
        listener.All.Count.ShouldBe(ids.Count);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_registry_that_dies_costs_nothing_while_another_one_lives()
    {
        using var aws = new ManagementApi(_gatehouse.Edge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("silo", await aws.CreateFunctionAsync("silo", "knows-its-connection.cjs"));
        // So many that both registries hold some.
        var sockets = new List<(SocketClient Socket, string Id)>();
        for (var n = 0; n < 20; n++)
        {
            var socket = await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat));
            sockets.Add((socket, await socket.LearnConnectionIdAsync()));
        }

        await _gatehouse.RegistryA.KillAsync();

        foreach (var (socket, id) in sockets)
        {
            (await socket.AskAsync("still here?")).ShouldBe("still here?");
            await UntilAsync(async () => await other.PostToConnectionAsync(id, "through the other") == HttpStatusCode.OK, Patience);
            (await socket.HearAsync()).ShouldBe("through the other");
        }

        await _gatehouse.StartAsync(_gatehouse.RegistryA);
        sockets.ForEach(each => each.Socket.Dispose());
    }

    [Fact]
    public async Task A_registry_in_the_place_of_dead_ones_does_not_wait_for_them()
    {
        using var aws = new ManagementApi(_gatehouse.Edge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("heir", await aws.CreateFunctionAsync("heir", "knows-its-connection.cjs"));
        using var socket = await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat));
        var connectionId = await socket.LearnConnectionIdAsync();
        await Task.WhenAll(_gatehouse.RegistryA.KillAsync(), _gatehouse.RegistryB.KillAsync());
        var sinceDeath = Stopwatch.StartNew();

        await _gatehouse.StartAsync(_gatehouse.Successor);

        await UntilAsync(async () => await other.PostToConnectionAsync(connectionId, "by the heir") == HttpStatusCode.OK, Succession);
        TestContext.Current.SendDiagnosticMessage("Posts went on {0:F1} s after the registries' death.", sinceDeath.Elapsed.TotalSeconds);
        (await socket.HearAsync()).ShouldBe("by the heir");
    }

    [Fact]
    public async Task A_Redis_that_starts_empty_is_told_everything_again_and_nothing_is_restarted()
    {
        using var listener = new Listener();
        using var aws = new ManagementApi(_gatehouse.Edge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("empty", await FunctionAsync(aws, "empty", listener), alsoRoutes: "$disconnect");
        using var socket = await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat));
        var connectionId = await socket.LearnConnectionIdAsync();

        _gatehouse.RegistryRedis.Kill();
        await _gatehouse.RegistryRedis.StartAsync();

        await UntilAsync(async () => await other.PostToConnectionAsync(connectionId, "found again") == HttpStatusCode.OK, Patience);
        (await socket.HearAsync()).ShouldBe("found again");
        (await socket.AskAsync("still here?")).ShouldBe("still here?");
        listener.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_registry_that_Redis_forgot_stops_in_order_and_comes_back_into_the_same_cluster()
    {
        using var aws = new ManagementApi(_gatehouse.Edge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("forgot", await aws.CreateFunctionAsync("forgot", "knows-its-connection.cjs"));
        using var socket = await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat));
        var connectionId = await socket.LearnConnectionIdAsync();
        _gatehouse.RegistryRedis.Kill();
        await _gatehouse.RegistryRedis.StartAsync();

        (await _gatehouse.RegistryA.StopAsync()).ShouldBe(0);
        await _gatehouse.StartAsync(_gatehouse.RegistryA);
        (await _gatehouse.RegistryB.StopAsync()).ShouldBe(0);

        await UntilAsync(async () => await other.PostToConnectionAsync(connectionId, "found again") == HttpStatusCode.OK, Patience);
        (await socket.HearAsync()).ShouldBe("found again");
        await _gatehouse.StartAsync(_gatehouse.RegistryB);
    }

    [Fact]
    public async Task While_Redis_is_away_sockets_go_on_and_what_cannot_be_delivered_is_never_said_to_be()
    {
        using var listener = new Listener();
        using var aws = new ManagementApi(_gatehouse.Edge);
        using var near = new Caller(_gatehouse.Edge);
        using var other = new Caller(_gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("away", await FunctionAsync(aws, "away", listener), alsoRoutes: "$disconnect");
        using var socket = await SocketClient.ConnectAsync(AddressOf(_gatehouse.Edge, chat));
        var connectionId = await socket.LearnConnectionIdAsync();

        await UntilAsync(async () => await other.PostToConnectionAsync(connectionId, "reached") == HttpStatusCode.OK, Patience);
        (await socket.HearAsync()).ShouldBe("reached");
        _gatehouse.RegistryRedis.Kill();
        try
        {
            (await socket.AskAsync("still here?")).ShouldBe("still here?");
            (await near.PostToConnectionAsync(connectionId, "from here")).ShouldBe(HttpStatusCode.OK);
            (await socket.HearAsync()).ShouldBe("from here");
            var delivered = 0;
            for (var n = 0; n < 5; n++)
            {
                var status = await other.PostToConnectionAsync(connectionId, "from there");
                if (status == HttpStatusCode.OK) delivered++;
                else ((int)status).ShouldBeGreaterThanOrEqualTo(500);
            }

            for (var n = 0; n < delivered; n++) (await socket.HearAsync()).ShouldBe("from there");
        }
        finally
        {
            await _gatehouse.RegistryRedis.StartAsync();
        }

        await UntilAsync(async () => await other.PostToConnectionAsync(connectionId, "found again") == HttpStatusCode.OK, Patience);
        (await socket.HearAsync()).ShouldBe("found again");
        listener.All.ShouldBeEmpty();
    }

    private static Task<string> FunctionAsync(ManagementApi aws, string name, Listener listener) =>
        aws.CreateFunctionAsync(name, "tells-its-end.cjs", new Dictionary<string, string> { ["LISTENER"] = listener.Url });

    private static Uri AddressOf(Uri edge, GatewayApi api) => new($"ws://{edge.Authority}/_aws/execute-api/{api.Id}/dev");

    private static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        using var clock = new PeriodicTimer(Interval);
        while (!await holds()) await clock.WaitForNextTickAsync(end.Token);
    }
}
