using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>What was acknowledged is there after <c>kill -9</c> and a new start, and is served.</summary>
public sealed class SuddenDeathTests(AllInOne gatehouse) : Journey(gatehouse), IClassFixture<AllInOne>
{
    [Fact]
    public async Task Everything_acknowledged_before_the_kill_is_served_after_the_start()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        var function = await aws.CreateFunctionAsync("durable", "knows-its-connection.cjs");
        var chat = await aws.CreateWebSocketApiAsync("durable chat", function);
        GatewayApi last = null!;
        for (var number = 0; number < 20; number++) last = await aws.CreateHttpApiAsync($"durable {number:00}", function);

        await Gatehouse.EdgeProcess.KillAsync();
        await Gatehouse.StartAsync(Gatehouse.EdgeProcess);

        using var caller = new Caller(Gatehouse.Edge);
        using var socket = await SocketClient.ConnectAsync(new Uri(chat.Endpoint));
        (await caller.ReadAsync("/still/here", last.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/still/here\"");
        (await socket.AskAsync("hello again")).ShouldBe("hello again");
        using var awsAgain = new ManagementApi(Gatehouse.Edge);
        (await awsAgain.FunctionNamesAsync()).ShouldContain("durable");
        (await awsAgain.ApiNamesAsync()).Order().ShouldBe([.. Enumerable.Range(0, 20).Select(number => $"durable {number:00}"), "durable chat"]);
    }
}
