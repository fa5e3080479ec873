using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of lives.json: what keeps a connection open, and for how long.</summary>
public sealed class LifeParityTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("lives.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_connection_lives_as_long_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("lives.json", name);
        var does = (string)@case["does"]!;
        var api = Apis.With("$connect", "$default");
        await using var edge = await RunningEdge.StartAsync(does is "reply" ? api.TwoWay() : api);
        edge.Functions.On("$default", """{"statusCode":200,"body":"heard"}""");
        using var client = await RawClient.ConnectAsync(edge);
        var id = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        await edge.Registry.Registered();

        for (var time = 0; time < (int)@case["times"]!; time++)
        {
            edge.Time.Advance(TimeSpan.FromMinutes((int)@case["minutes"]!));
            await DoAsync(does, edge, client, id);
        }

        edge.Time.Advance(TimeSpan.FromMinutes((int?)@case["after"] ?? 1));
        if ((bool)@case["isOpen"]!)
        {
            using var described = await edge.SendAsync(HttpMethod.Get, $"/@connections/{id}");
            ((int)described.StatusCode).ShouldBe(200);
            return;
        }

        var (_, opcode, payload) = await client.ReadFrameAsync();
        opcode.ShouldBe(RawClient.Close);
        ((payload[0] << 8) | payload[1], Encoding.UTF8.GetString(payload[2..])).ShouldBe(((int)@case["code"]!, (string)@case["reason"]!));
    }

    /// <summary>Until it has arrived.</summary>
    private static async Task DoAsync(string does, RunningEdge edge, RawClient client, string id)
    {
        switch (does)
        {
            case "message":
                await client.SendAsync(RawClient.Text, "hi"u8.ToArray());
                await edge.Functions.EventOf("$default");
                break;
            case "reply":
                await client.SendAsync(RawClient.Text, "hi"u8.ToArray());
                (await client.ReadTextAsync()).ShouldBe("heard");
                break;
            case "post":
                (await edge.SendAsync(HttpMethod.Post, $"/@connections/{id}", new StringContent("hi"))).Dispose();
                (await client.ReadTextAsync()).ShouldBe("hi");
                break;
            case "ping":
                await client.SendAsync(RawClient.Ping, []);
                (await client.ReadFrameAsync()).Opcode.ShouldBe(RawClient.Pong);
                break;
        }
    }
}
