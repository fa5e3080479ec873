using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class ReplyTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("replies.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task LocalStack_s_users_hear_what_they_expect(string name) => HearsAsync(name, "localstack", WebSocketReplies.LocalStack);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task AWS_s_users_hear_what_they_expect(string name) => HearsAsync(name, "aws", WebSocketReplies.Aws);

    private static async Task HearsAsync(string name, string setting, WebSocketReplies replies)
    {
        var @case = ParityCases.Find("replies.json", name);
        var marker = Apis.Route("marker");
        marker.RouteResponseSelectionExpression = "$default";
        var route = Apis.Route("$default");
        var (byExpression, byResponse) = TwoWay(@case["twoWay"]!);
        if (byExpression) route.RouteResponseSelectionExpression = "$default";
        var api = Apis.Of(route, marker);
        if (byResponse)
        {
            api.Stages[0].Deployment.RouteResponses.Add(new RouteResponseOfRoute
            {
                RouteId = route.RouteId,
                RouteResponse = new RouteResponse { RouteResponseKey = "$default" },
            });
        }

        await using var edge = await RunningEdge.StartAsync(api, new WebSocketsOptions { Replies = replies });
        edge.Functions.On("$default", @case["result"]?.ToJsonString() ?? "null");
        edge.Functions.On("marker", """{"statusCode":200,"body":"the next message"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");
        await client.SayAsync("""{"action":"marker"}""");

        // Messages are answered in order: after silence comes the answer to the next one.
        var expected = @case[setting]!;
        var heard = await client.HearAsync();
        if (expected["error"] is not null) heard.ShouldStartWith("""{"message": "Internal server error",""");
        else heard.ShouldBe((string?)expected["reply"] ?? "the next message");
    }

    private static (bool ByExpression, bool ByResponse) TwoWay(JsonNode twoWay) => twoWay.GetValueKind() == JsonValueKind.String
        ? ((string)twoWay! is "expression" or "both", (string)twoWay! is "route response" or "both")
        : ((bool)twoWay, false);
}
