using System.Net;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>Any edge serves any API and reaches any connection.</summary>
public sealed class TwoEdgesTests(FourPlanes gatehouse) : Journey(gatehouse), IClassFixture<FourPlanes>
{
    [Fact]
    public async Task What_is_posted_at_one_edge_arrives_on_a_socket_of_the_other()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var first = new Caller(gatehouse.Edge);
        using var second = new Caller(gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("edges", await aws.CreateFunctionAsync("edges", "knows-its-connection.cjs"));
        using var onFirst = await SocketClient.ConnectAsync(new Uri($"ws://{gatehouse.Edge.Authority}/_aws/execute-api/{chat.Id}/dev"));
        using var onSecond = await SocketClient.ConnectAsync(new Uri($"ws://{gatehouse.SecondEdge.Authority}/_aws/execute-api/{chat.Id}/dev"));

        (await second.PostToConnectionAsync(await onFirst.LearnConnectionIdAsync(), "from the second")).ShouldBe(HttpStatusCode.OK);
        (await first.PostToConnectionAsync(await onSecond.LearnConnectionIdAsync(), "from the first")).ShouldBe(HttpStatusCode.OK);

        (await onFirst.HearAsync()).ShouldBe("from the second");
        (await onSecond.HearAsync()).ShouldBe("from the first");
    }

    [Fact]
    public async Task A_connection_that_closed_at_one_edge_is_gone_at_the_other()
    {
        using var aws = new ManagementApi(gatehouse.Edge);
        using var second = new Caller(gatehouse.SecondEdge);
        var chat = await aws.CreateWebSocketApiAsync("gone", await aws.CreateFunctionAsync("gone", "knows-its-connection.cjs"));
        using var socket = await SocketClient.ConnectAsync(new Uri($"ws://{gatehouse.Edge.Authority}/_aws/execute-api/{chat.Id}/dev"));
        var connectionId = await socket.LearnConnectionIdAsync();

        await socket.CloseAsync();

        (await second.PostToConnectionAsync(connectionId, "too late")).ShouldBe(HttpStatusCode.Gone);
    }
}
