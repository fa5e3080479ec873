using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Gatehouse.EdgeRouter.WebSockets.PortListeners;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class PortTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/dev")]
    [InlineData("/dev/")]
    [InlineData("/?token=1")]
    public async Task An_API_is_served_on_its_own_port(string path)
    {
        var (edge, port) = await StartAsync();
        await using var _ = edge;

        using var client = await ConnectAsync(port, path);

        client.State.ShouldBe(WebSocketState.Open);
        ((string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["stage"]!).ShouldBe("dev");
    }

    [Fact]
    public async Task No_stage_means_the_newest()
    {
        var port = FreePort();
        var snapshot = WithPort(Apis.With("$connect"), port);
        snapshot.Stages.Add(Apis.StageOf("newer", snapshot.Stages[0].Deployment, day: 2));
        snapshot.Stages.Add(new StageSnapshot(Apis.StageOf("undeployed", snapshot.Stages[0].Deployment, day: 3)) { Deployment = null });
        await using var edge = await RunningEdge.StartAsync(snapshot);

        using var client = await ConnectAsync(port, "/");

        ((string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["stage"]!).ShouldBe("newer");
    }

    [Fact]
    public async Task Connections_are_managed_on_that_port_too()
    {
        var (edge, port) = await StartAsync();
        await using var _ = edge;
        using var client = await ConnectAsync(port, "/");
        var id = (await edge.Registry.Registered()).Connection.ConnectionId;

        using var posted = await edge.Http.PostAsync(new Uri($"http://127.0.0.1:{port}/dev/@connections/{id}"), new StringContent("hi"));

        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.HearAsync()).ShouldBe("hi");
    }

    [Fact]
    public async Task A_deleted_API_s_port_is_given_back()
    {
        var (edge, port) = await StartAsync();
        await using var _ = edge;
        (await ConnectAsync(port, "/")).Dispose();

        edge.Serve();

        await BindAsync(port);
    }

    [Fact]
    public async Task A_port_that_is_taken_leaves_the_API_reachable_on_the_edge_s_own()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        await using var edge = await RunningEdge.StartAsync(WithPort(Apis.With("$connect"), ((IPEndPoint)holder.LocalEndpoint).Port));

        using var client = await edge.ConnectAsync();

        client.State.ShouldBe(WebSocketState.Open);
        edge.Get<PortEndpoints>().Configuration.GetSection("Endpoints").GetChildren().ShouldBeEmpty();
    }

    private static async Task<(RunningEdge Edge, int Port)> StartAsync()
    {
        var port = FreePort();
        return (await RunningEdge.StartAsync(WithPort(Apis.With("$connect"), port)), port);
    }

    private static ApiSnapshot WithPort(ApiSnapshot snapshot, int port)
    {
        snapshot.Port = port;
        return snapshot;
    }

    // Kestrel binds and unbinds in the background and tells nobody when it has.
    private static async Task<ClientWebSocket> ConnectAsync(int port, string path)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var client = new ClientWebSocket();
            try
            {
                await client.ConnectAsync(new Uri($"ws://127.0.0.1:{port}{path}"), patience.Token);
                return client;
            }
            catch (WebSocketException unreachable) when (unreachable.InnerException is HttpRequestException { InnerException: SocketException })
            {
                client.Dispose();
                await Task.Yield();
            }
        }
    }

    private static async Task BindAsync(int port)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return;
            }
            catch (SocketException)
            {
                await Task.Yield();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
