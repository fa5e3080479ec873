using System.Net;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>Told to stop, an edge finishes what it has begun and says goodbye to those who are connected.</summary>
public abstract class Draining(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_request_in_flight_is_answered_and_sockets_are_told_to_go(string signal)
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        using var gate = new Gate();
        var slow = await aws.CreateFunctionAsync($"slow-{signal}", "waits-at-a-gate.cjs", new Dictionary<string, string> { ["GATE"] = gate.Url });
        var api = await aws.CreateHttpApiAsync($"slow {signal}", slow);
        var chat = await aws.CreateWebSocketApiAsync(
            $"chat {signal}", await aws.CreateFunctionAsync($"chat-{signal}", "knows-its-connection.cjs"));
        using var socket = await SocketClient.ConnectAsync(new Uri(chat.Endpoint));
        await socket.LearnConnectionIdAsync();
        var inFlight = caller.AskAsync("/", api.HostAt("localhost"));
        await gate.ReachedAsync();

        Gatehouse.EdgeProcess.Signal(signal);

        (await socket.HearCloseAsync()).ShouldBe(1001);
        await gate.OpenAsync();
        (await inFlight).ShouldBe((HttpStatusCode.OK, "let through"));
        (await Gatehouse.EdgeProcess.ExitAsync()).ShouldBe(0);
        await Gatehouse.StartAsync(Gatehouse.EdgeProcess);
    }

    [Fact]
    public async Task Every_process_ends_with_exit_code_0()
    {
        foreach (var process in Gatehouse.Processes) (await process.StopAsync()).ShouldBe(0, process.Service);

        foreach (var process in Gatehouse.Processes.Reverse()) await Gatehouse.StartAsync(process);
    }
}

/// <summary>In one process.</summary>
public sealed class DrainingOverAllInOneTests(AllInOne gatehouse) : Draining(gatehouse), IClassFixture<AllInOne>;

/// <summary>Over planes apart.</summary>
public sealed class DrainingOverFourPlanesTests(FourPlanes gatehouse) : Draining(gatehouse), IClassFixture<FourPlanes>;
