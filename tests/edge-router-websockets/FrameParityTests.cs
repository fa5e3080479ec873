using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of frames.json: what the gateway itself says to a client, byte for byte, and that the socket stays open.</summary>
public sealed class FrameParityTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("frames.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_gateway_s_frames_are_AWS_s(string name)
    {
        var @case = ParityCases.Find("frames.json", name);
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case));
        edge.Functions.On("hit", _ => Task.FromResult(ResultOf(@case)));
        edge.Functions.On("marker", """{"statusCode":200,"body":"the next message"}""");
        using var client = await edge.ConnectAsync();
        var connectionId = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;

        foreach (var message in @case["messages"]!.AsArray()) await client.SayAsync((string)message!);
        await client.SayAsync("""{"action":"marker"}""");

        if (@case["frame"] is { } frame) GatewaySaid.ShouldBe(await client.HearAsync(), (string)frame!, await IdsAsync(edge, connectionId, isRefused: @case["burst"] is not null));
        (await client.HearAsync()).ShouldBe("the next message");
    }

    private static async Task<(string, string)[]> IdsAsync(RunningEdge edge, string connectionId, bool isRefused)
    {
        if (isRefused || !edge.Functions.HasEvent("hit")) return [("connectionId", connectionId)];

        var context = (await edge.Functions.EventOf("hit"))["requestContext"]!;
        return [("connectionId", connectionId), ("requestId", (string)context["requestId"]!)];
    }

    private static ApiSnapshot ApiOf(JsonNode @case)
    {
        var hit = Apis.Route("hit");
        if (@case["route"] is { } route) hit.MergeFrom(JsonParser.Default.Parse<Route>(route.ToJsonString()));
        var marker = Apis.Route("marker");
        marker.RouteResponseSelectionExpression = "$default";
        return Apis.Of(Apis.Route("$connect"), hit, marker).Changed(api =>
        {
            var deployment = api.Stages[0].Deployment;
            deployment.Models.Add(new Model { Name = "Pet", Schema = """{"type":"object","required":["id"]}""" });
            if (@case["integration"] is { } integration) deployment.Integrations.Add(JsonParser.Default.Parse<Integration>(integration.ToJsonString()));
            if ((int?)@case["burst"] is { } burst)
                api.Stages[0].Stage.RouteSettings.Add("hit", new RouteSettings { ThrottlingRateLimit = burst, ThrottlingBurstLimit = burst });
        });
    }

    private static ExecutionResult ResultOf(JsonNode @case) => (string?)@case["rpcStatus"] is { } status
        ? throw new RpcException(new Status(Enum.Parse<StatusCode>(status), ""))
        : (string?)@case["functionError"] is { } error
            ? new ExecutionResult { FunctionError = error }
            : RunnerDouble.Result((string?)@case["result"] ?? """{"statusCode":200}""");
}
