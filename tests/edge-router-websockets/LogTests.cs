using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>What happens to connections is one line each, whose facts have names.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task What_happens_to_a_connection_is_a_line_each()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$default"));
        string id;
        using (var client = await edge.ConnectAsync())
        {
            id = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
            await ShouldSayAsync(edge, "ConnectionOpened", id);
            await client.SayAsync("hi");
            (await ShouldSayAsync(edge, "MessageReceived", id)).Values["Bytes"].ShouldBe("2");
            (await edge.SendAsync(HttpMethod.Post, $"/@connections/{id}", new StringContent("x"))).Dispose();
            (await ShouldSayAsync(edge, "MessagePosted", id)).Values["Outcome"].ShouldBe("Queued");
        }

        (await ShouldSayAsync(edge, "ConnectionClosed", id)).Values["Code"].ShouldBe("1006");
    }

    [Fact]
    public async Task A_handshake_that_is_refused_is_a_line()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        edge.Functions.On("$connect", """{"statusCode":401}""");

        (await edge.HandshakeAsync()).Dispose();

        var id = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        (await ShouldSayAsync(edge, "ConnectionRefused", id)).Values["Status"].ShouldBe("401");
    }

    private static async Task<LoggedFact> ShouldSayAsync(RunningEdge edge, string name, string connectionId)
    {
        var fact = await edge.Log.NextAsync();
        (fact.Name, fact.Values["ConnectionId"], fact.Values["ApiId"], fact.Values["Stage"]).ShouldBe((name, connectionId, Apis.Id, Apis.Stage));
        return fact;
    }
}
