using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

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
        if ((bool)@case["twoWay"]!) route.RouteResponseSelectionExpression = "$default";
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route, marker), new WebSocketsOptions { Replies = replies });
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
}
