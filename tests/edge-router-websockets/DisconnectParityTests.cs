using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of disconnects.json: each end is told once, with its code and reason.</summary>
public sealed class DisconnectParityTests
{
    private const int LongestFrame = 32768;

    public static TheoryData<string> Cases => ParityCases.NamesIn("disconnects.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_end_of_a_connection_is_told_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("disconnects.json", name);
        await using var edge = await RunningEdge.StartAsync(
            Apis.With("$connect", "$disconnect"), (string?)@case["cause"] == "life" ? new WebSocketsOptions { IdleTimeout = TimeSpan.FromDays(1) } : null);
        using var client = await RawClient.ConnectAsync(edge);
        var connectionId = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;

        var stopping = await EndAsync(edge, client, connectionId, @case);

        var context = (await edge.Functions.EventOf("$disconnect"))["requestContext"]!;
        ((int)context["disconnectStatusCode"]!, (string)context["disconnectReason"]!).ShouldBe(((int)@case["code"]!, (string)@case["reason"]!));
        client.Dispose();
        await stopping;
        edge.Functions.HasEvent("$disconnect").ShouldBeFalse();
    }

    private static async Task<Task> EndAsync(RunningEdge edge, RawClient client, string connectionId, JsonNode @case)
    {
        var cause = (string)@case["cause"]!;
        switch (cause)
        {
            case "delete":
                (await edge.SendAsync(HttpMethod.Delete, $"/@connections/{connectionId}")).Dispose();
                break;
            case "idle":
                edge.Time.Advance(TimeSpan.FromMinutes(10));
                break;
            case "life":
                edge.Time.Advance(TimeSpan.FromHours(2));
                break;
            case "client":
                await client.SendAsync(RawClient.Close, Convert.FromHexString((string)@case["close"]!));
                Convert.ToHexString([.. (await client.ReadFrameAsync()).Payload.Take(2)]).ShouldBe((string)@case["echo"]!);
                return Task.CompletedTask;
            case "lost":
                client.Dispose();
                return Task.CompletedTask;
            case "frame":
                var payload = (string?)@case["payload"] is { } hex ? Convert.FromHexString(hex) : new byte[(int)@case["bytes"]!];
                await client.SendAsync((byte)(int)@case["opcode"]!, payload);
                break;
            case "fragments":
                for (var left = (int)@case["bytes"]!; left > 0; left -= LongestFrame)
                {
                    var opcode = left == (int)@case["bytes"]! ? RawClient.Text : RawClient.Continuation;
                    await client.SendAsync(opcode, new byte[Math.Min(left, LongestFrame)], final: left <= LongestFrame);
                }

                break;
            case "unmasked":
                await client.WriteAsync([RawClient.Fin | RawClient.Text, 1, (byte)'x']);
                break;
        }

        var stopping = cause == "shutdown" ? edge.StopAsync() : Task.CompletedTask;
        var code = await client.ReadCloseAsync();
        code.ShouldBe((int)@case["code"]!);
        await client.SendAsync(RawClient.Close, [(byte)(code >> 8), (byte)code]);
        return stopping;
    }
}
