using System.Net;
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

    private static ExecutionResult ResultOf(JsonNode @case)
    {
        if ((string?)@case["rpcStatus"] is { } status) throw new RpcException(new Status(Enum.Parse<StatusCode>(status), ""));
        return (string?)@case["functionError"] is { } error
            ? new ExecutionResult { FunctionError = error }
            : RunnerDouble.Result(@case["result"]?.ToJsonString() ?? "null");
    }
}
