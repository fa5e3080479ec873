using System.Net;
using System.Text.Json;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>What Gatehouse is for: a function behind an HTTP API and a WebSocket API, reached in every way that its users know.</summary>
public abstract class ProductStory(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    [Fact]
    public async Task An_HTTP_API_with_a_target_answers_at_every_form_of_its_URL()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        var api = await aws.CreateHttpApiAsync("forms", await aws.CreateFunctionAsync("forms", "returns-its-event.cjs"));

        (await PathSeenAsync("/hello", api.HostAt($"localhost.localstack.cloud:{Gatehouse.EdgePort}"))).ShouldBe("/hello");
        (await PathSeenAsync("/hello", api.HostAt("us-east-1.amazonaws.com"))).ShouldBe("/hello");
        (await PathSeenAsync("/hello", api.HostAt("localhost"))).ShouldBe("/hello");
        (await PathSeenAsync($"/restapis/{api.Id}/$default/_user_request_/hello")).ShouldBe("/hello");
        (await PathSeenAsync($"/_aws/execute-api/{api.Id}/$default/hello")).ShouldBe("/hello");

        async Task<string?> PathSeenAsync(string path, string? host = null) =>
            JsonElement.Parse(await caller.ReadAsync(path, host)).GetProperty("rawPath").GetString();
    }

    [Fact]
    public async Task The_stage_name_local_stands_for_the_default_stage()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        var api = await aws.CreateHttpApiAsync("alias", await aws.CreateFunctionAsync("alias", "returns-its-event.cjs"));

        string[] answers =
        [
            await caller.ReadAsync("/local/my/path", api.HostAt("localhost.localstack.cloud")),
            await caller.ReadAsync($"/restapis/{api.Id}/local/_user_request_/my/path"),
            await caller.ReadAsync($"/_aws/execute-api/{api.Id}/local/my/path"),
        ];

        foreach (var answer in answers.Select(answer => JsonElement.Parse(answer)))
        {
            answer.GetProperty("rawPath").GetString().ShouldBe("/my/path");
            answer.GetProperty("requestContext").GetProperty("stage").GetString().ShouldBe("$default");
        }
    }

    [Fact]
    public async Task A_WebSocket_API_has_a_port_of_its_own_and_echoes_what_its_function_returns()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        var api = await aws.CreateWebSocketApiAsync("echo", await aws.CreateFunctionAsync("echo", "knows-its-connection.cjs"));
        api.Endpoint.ShouldStartWith("ws://localhost:");
        new Uri(api.Endpoint).Port.ShouldBeInRange(Gatehouse.WebSocketPortsStart, Gatehouse.WebSocketPortsStart + 30);

        foreach (var address in new[] { api.Endpoint, $"{api.Endpoint}/dev", $"ws://127.0.0.1:{Gatehouse.EdgePort}/_aws/execute-api/{api.Id}/dev" })
        {
            using var client = await SocketClient.ConnectAsync(new Uri(address));
            (await client.AskAsync("{\"action\":\"hello\"}")).ShouldBe("{\"action\":\"hello\"}");
            JsonElement.Parse(await client.AskAsync("who")).GetProperty("stage").GetString().ShouldBe("dev");
            await client.CloseAsync();
        }
    }

    [Fact]
    public async Task The_port_of_a_WebSocket_API_is_open_when_the_API_is_created_and_so_is_the_next_one_s_on_it()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);

        for (var round = 0; round < 10; round++)
        {
            var api = await aws.CreateWebSocketApiAsync($"port {round}");
            if (round == 0) (await Reachability.IsOpenAsync(new Uri(api.Endpoint).Port, Cancel)).ShouldBeTrue(api.Endpoint);
            // A port that another API has just left opens once it has been closed.
            await Reachability.WaitForAsync(new Uri(api.Endpoint).Port, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            await aws.DeleteApiAsync(api);
        }
    }

    [Fact]
    public async Task A_push_arrives_while_the_connection_is_open_and_is_gone_afterwards()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        var api = await aws.CreateWebSocketApiAsync("push", await aws.CreateFunctionAsync("push", "knows-its-connection.cjs"));
        using var client = await SocketClient.ConnectAsync(new Uri(api.Endpoint));
        var connectionId = await client.LearnConnectionIdAsync();

        (await caller.PostToConnectionAsync(connectionId, "from outside")).ShouldBe(HttpStatusCode.OK);
        (await client.HearAsync()).ShouldBe("from outside");

        await client.CloseAsync();
        (await caller.PostToConnectionAsync(connectionId, "too late")).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_function_pushes_through_the_address_that_its_event_names()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        var api = await aws.CreateWebSocketApiAsync("names", await aws.CreateFunctionAsync("names", "pushes-to-its-caller.cjs"));
        using var client = await SocketClient.ConnectAsync(new Uri(api.Endpoint));

        (await client.AskAsync("hello")).ShouldBe("pushed: hello");
    }

    [Fact]
    public async Task Eighty_calls_that_each_call_their_own_API_complete()
    {
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        var api = await aws.CreateHttpApiAsync("again", await aws.CreateFunctionAsync("again", "calls-its-own-api.cjs", timeoutSeconds: 29));

        var host = api.HostAt($"localhost:{Gatehouse.EdgePort}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => caller.AskAsync("/outer", host)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.Body == "outer of inner");
    }
}

/// <summary>The story in one process.</summary>
public sealed class ProductStoryOverAllInOneTests(AllInOne gatehouse) : ProductStory(gatehouse), IClassFixture<AllInOne>;

/// <summary>The same story over planes apart.</summary>
public sealed class ProductStoryOverFourPlanesTests(FourPlanes gatehouse) : ProductStory(gatehouse), IClassFixture<FourPlanes>;
