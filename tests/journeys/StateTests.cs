using System.Net;
using System.Text.Json;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>What test suites do with a Gatehouse between their tests.</summary>
public abstract class State(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    [Fact]
    public async Task A_reset_empties_every_account()
    {
        using var caller = new Caller(Gatehouse.Edge);
        using var first = new ManagementApi(Gatehouse.Edge, accessKey: "111111111111");
        using var second = new ManagementApi(Gatehouse.Edge, accessKey: "222222222222", region: "eu-west-1");
        var api = await first.CreateHttpApiAsync("before", await first.CreateFunctionAsync("before", "returns-its-event.cjs"));
        var chat = await second.CreateWebSocketApiAsync("before", await second.CreateFunctionAsync("before", "knows-its-connection.cjs"));

        (await caller.AskAsync("/_localstack/state/reset", method: HttpMethod.Post)).Status.ShouldBe(HttpStatusCode.OK);

        foreach (var aws in new[] { first, second })
        {
            (await aws.ApiNamesAsync()).ShouldBeEmpty();
            (await aws.FunctionNamesAsync()).ShouldBeEmpty();
        }

        (await caller.AskAsync("/", api.HostAt("localhost"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var next = await second.CreateWebSocketApiAsync("after", await second.CreateFunctionAsync("after", "knows-its-connection.cjs"));
        next.Endpoint.ShouldBe(chat.Endpoint);
        using var socket = await SocketClient.ConnectAsync(new Uri(next.Endpoint));
        (await socket.AskAsync("hello")).ShouldBe("hello");
    }

    [Fact]
    public async Task The_internal_endpoints_tell_that_it_runs()
    {
        using var caller = new Caller(Gatehouse.Edge);

        var health = JsonElement.Parse(await caller.ReadAsync("/_localstack/health"));
        var info = JsonElement.Parse(await caller.ReadAsync("/_localstack/info"));
        var ready = JsonElement.Parse(await caller.ReadAsync("/_localstack/init/ready"));

        health.GetProperty("services").GetProperty("apigatewayv2").GetString().ShouldBe("running");
        health.GetProperty("services").GetProperty("lambda").GetString().ShouldBe("running");
        info.GetProperty("is_license_activated").GetBoolean().ShouldBeFalse();
        ready.GetProperty("completed").GetBoolean().ShouldBeTrue();
    }
}

/// <summary>In one process.</summary>
public sealed class StateOverAllInOneTests(AllInOne gatehouse) : State(gatehouse), IClassFixture<AllInOne>;

/// <summary>Over planes apart.</summary>
public sealed class StateOverFourPlanesTests(FourPlanes gatehouse) : State(gatehouse), IClassFixture<FourPlanes>;

/// <summary>PERSISTENCE=0.</summary>
public sealed class ForgettingTests(ForgetfulAllInOne gatehouse) : Journey(gatehouse), IClassFixture<ForgetfulAllInOne>
{
    [Fact]
    public async Task Without_persistence_nothing_outlives_the_process()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        await aws.CreateHttpApiAsync("fleeting", await aws.CreateFunctionAsync("fleeting", "returns-its-event.cjs"));

        await Gatehouse.EdgeProcess.StopAsync();
        await Gatehouse.StartAsync(Gatehouse.EdgeProcess);

        using var awsAgain = new ManagementApi(Gatehouse.Edge);
        (await awsAgain.ApiNamesAsync()).ShouldBeEmpty();
        (await awsAgain.FunctionNamesAsync()).ShouldBeEmpty();
    }
}
