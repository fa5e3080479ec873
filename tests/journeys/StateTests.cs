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
    public async Task What_was_exported_serves_again_after_a_reset_and_an_import()
    {
        using var http = new HttpClient { BaseAddress = Gatehouse.Edge };
        using var caller = new Caller(Gatehouse.Edge);
        using var aws = new ManagementApi(Gatehouse.Edge, accessKey: "333333333333");
        var api = await aws.CreateHttpApiAsync("kept", await aws.CreateFunctionAsync("kept", "returns-its-event.cjs"));
        var state = await http.GetByteArrayAsync("/_gatehouse/state", Cancel);
        await caller.AskAsync("/_localstack/state/reset", method: HttpMethod.Post);
        await aws.CreateHttpApiAsync("created meanwhile", await aws.CreateFunctionAsync("meanwhile", "returns-its-event.cjs"));

        using var imported = await http.PostAsync("/_gatehouse/state", new ByteArrayContent(state), Cancel);

        imported.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await aws.ApiNamesAsync()).ShouldBe(["kept"]);
        (await caller.ReadAsync("/again", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/again\"");
    }

    [Fact]
    public async Task Saving_and_loading_are_confirmed_for_every_service_since_every_change_is_kept_at_once()
    {
        using var caller = new Caller(Gatehouse.Edge);

        foreach (var action in new[] { "save", "load" })
        {
            var (status, body) = await caller.AskAsync($"/_localstack/state/{action}", method: HttpMethod.Post);

            status.ShouldBe(HttpStatusCode.OK);
            body.Split('\n').ShouldContain("""{"service":"apigatewayv2","status":"ok"}""");
        }
    }

    [Fact]
    public async Task One_service_is_saved_and_loaded_by_its_name_and_no_other()
    {
        using var caller = new Caller(Gatehouse.Edge);

        var saved = await caller.AskAsync("/_localstack/state/lambda/save", method: HttpMethod.Post);
        var unknown = await caller.AskAsync("/_localstack/state/dynamodb/save", method: HttpMethod.Post);

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Body.ShouldBe("{\"service\":\"lambda\",\"status\":\"ok\"}\n");
        unknown.Status.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task What_is_no_exported_state_is_refused()
    {
        using var caller = new Caller(Gatehouse.Edge);

        var (status, body) = await caller.AskAsync("/_gatehouse/state", method: HttpMethod.Post, body: "something else");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldBe("""{"message":"This is no exported state. Its parts cannot be read."}""");
    }

    [Fact]
    public async Task The_internal_endpoints_tell_that_it_runs()
    {
        using var caller = new Caller(Gatehouse.Edge);

        var health = JsonElement.Parse(await caller.ReadAsync("/_localstack/health"));
        var info = JsonElement.Parse(await caller.ReadAsync("/_localstack/info"));
        var ready = JsonElement.Parse(await caller.ReadAsync("/_localstack/init/ready"));
        var plugins = JsonElement.Parse(await caller.ReadAsync("/_localstack/plugins")).GetProperty("localstack.aws.provider");

        health.GetProperty("services").GetProperty("apigatewayv2").GetString().ShouldBe("running");
        health.GetProperty("services").GetProperty("lambda").GetString().ShouldBe("running");
        info.GetProperty("is_license_activated").GetBoolean().ShouldBeFalse();
        ready.GetProperty("completed").GetBoolean().ShouldBeTrue();
        plugins.EnumerateArray().Single(plugin => plugin.GetProperty("name").GetString() == "lambda:default").GetProperty("is_loaded").GetBoolean().ShouldBeTrue();
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

    [Fact]
    public async Task Without_persistence_there_is_nothing_to_save()
    {
        using var caller = new Caller(Gatehouse.Edge);

        (await caller.AskAsync("/_localstack/state/save", method: HttpMethod.Post)).Status.ShouldBe(HttpStatusCode.NotImplemented);
    }
}

/// <summary>What a POST to the health endpoint does to the process.</summary>
public sealed class HealthActionTests(AllInOne gatehouse) : Journey(gatehouse), IClassFixture<AllInOne>
{
    [Fact]
    public async Task It_starts_anew_with_everything_still_there_and_it_ends()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        await aws.CreateHttpApiAsync("still there", await aws.CreateFunctionAsync("still-there", "returns-its-event.cjs"));
        var session = await SessionAsync(caller);

        await caller.AskAsync("/_localstack/health", method: HttpMethod.Post, body: """{"action":"restart"}""");
        await UntilAnotherAsync(session);

        (await aws.ApiNamesAsync()).ShouldBe(["still there"]);
        await caller.AskAsync("/_localstack/health", method: HttpMethod.Post, body: """{"action":"kill"}""");
        (await Gatehouse.EdgeProcess.ExitAsync()).ShouldBe(0);
        await Gatehouse.StartAsync(Gatehouse.EdgeProcess);
    }

    [Theory]
    [InlineData("""{"action":"dance"}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task Other_actions_are_refused(string body)
    {
        using var caller = new Caller(Gatehouse.Edge);

        (await caller.AskAsync("/_localstack/health", method: HttpMethod.Post, body: body)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> SessionAsync(Caller caller) =>
        JsonElement.Parse(await caller.ReadAsync("/_localstack/info")).GetProperty("session_id").GetString()!;

    private async Task UntilAnotherAsync(string session)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await clock.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                using var caller = new Caller(Gatehouse.Edge);
                if (await SessionAsync(caller) != session) return;
            }
            catch (HttpRequestException)
            {
                // Between two lives nobody listens.
            }
        }
    }
}
