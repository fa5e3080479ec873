using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class ConnectTests
{
    public static TheoryData<string> StatusCases => ParityCases.NamesIn("connect.json");

    [Theory]
    [MemberData(nameof(StatusCases))]
    public async Task The_function_decides_the_handshake_s_status(string name)
    {
        var @case = ParityCases.Find("connect.json", name);
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        edge.Functions.On("$connect", _ => Task.FromResult(ResultOf(@case)));

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
    }

    [Fact]
    public async Task Without_a_connect_route_everybody_is_let_in()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));

        using var client = await edge.ConnectAsync();

        client.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_connect_route_without_a_target_lets_everybody_in()
    {
        var route = Apis.Route("$connect");
        route.ClearTarget();
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route));

        using var client = await edge.ConnectAsync();

        client.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task There_is_no_socket_and_the_connection_is_gone_until_the_function_has_answered()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        var answer = new TaskCompletionSource<ExecutionResult>();
        edge.Functions.On("$connect", _ => answer.Task);

        var connecting = edge.ConnectAsync();
        var connectionId = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        using var early = await edge.SendAsync(HttpMethod.Post, $"/@connections/{connectionId}", new StringContent("too early"));

        early.StatusCode.ShouldBe(HttpStatusCode.Gone);
        connecting.IsCompleted.ShouldBeFalse();
        answer.SetResult(RunnerDouble.Result("""{"statusCode":200}"""));
        using var client = await connecting;
        using var late = await edge.SendAsync(HttpMethod.Post, $"/@connections/{connectionId}", new StringContent("now"));
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.HearAsync()).ShouldBe("now");
    }

    [Theory]
    [InlineData("Sec-WebSocket-Protocol")]
    [InlineData("sec-websocket-protocol")]
    public async Task A_subprotocol_that_the_function_returns_is_agreed_on(string header)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        edge.Functions.On("$connect", $$$"""{"statusCode":200,"headers":{"{{{header}}}":"graphql-ws"}}""");

        using var client = await edge.ConnectAsync(subprotocols: ["graphql-ws", "other"]);

        client.SubProtocol.ShouldBe("graphql-ws");
    }

    [Fact]
    public async Task A_subprotocol_that_the_function_does_not_return_is_not_agreed_on()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await edge.ConnectAsync(subprotocols: ["graphql-ws"]);

        client.SubProtocol.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_else_that_the_function_returns_is_passed_on()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        edge.Functions.On("$connect", """{"statusCode":401,"headers":{"X-Secret":"1"},"body":"secret"}""");

        using var response = await edge.HandshakeAsync();

        response.Headers.Contains("X-Secret").ShouldBeFalse();
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task An_unknown_stage_is_forbidden()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var response = await edge.HandshakeAsync($"/_aws/execute-api/{Apis.Id}/nope");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldHaveSingleItem().ShouldBe("ForbiddenException");
        var body = await response.Content.ReadAsStringAsync();
        var ids = JsonNode.Parse(body)!;
        body.ShouldBe($$"""{"message": "Forbidden", "connectionId":"{{ids["connectionId"]}}", "requestId":"{{ids["requestId"]}}"}""");
    }

    [Fact]
    public async Task A_plain_request_is_told_to_upgrade()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var response = await edge.SendAsync(HttpMethod.Get, edge.StagePath);

        ((int)response.StatusCode).ShouldBe(426);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Upgrade Required"}""");
    }

    [Theory]
    [InlineData("Sec-WebSocket-Version", "12", 426)]
    [InlineData("Upgrade", "h2c", 426)]
    [InlineData("Sec-WebSocket-Key", "short", 400)]
    [InlineData("Sec-WebSocket-Key", "", 400)]
    public async Task A_handshake_that_breaks_the_RFC_is_refused(string header, string value, int status)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var response = await edge.HandshakeAsync(change: request =>
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
        });

        ((int)response.StatusCode).ShouldBe(status);
        edge.Functions.HasEvent("$connect").ShouldBeFalse();
    }

    private static ExecutionResult ResultOf(JsonNode @case)
    {
        if ((string?)@case["rpcStatus"] is { } status) throw new RpcException(new Status(Enum.Parse<StatusCode>(status), ""));
        return (string?)@case["functionError"] is { } error
            ? new ExecutionResult { FunctionError = error }
            : RunnerDouble.Result(@case["result"]?.ToJsonString() ?? "null");
    }
}
