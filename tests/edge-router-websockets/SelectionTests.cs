using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class SelectionTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("selection.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_message_selects_its_route_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("selection.json", name);
        var api = Apis.With("$connect", "$disconnect", "join", "chat/join", "join-", "a.b", "7", "true", "action", "[a, b]", "$default");
        await using var edge = await RunningEdge.StartAsync(
            api.Changed(each => each.Stages[0].Deployment.Api.RouteSelectionExpression = (string)@case["expression"]!));
        using var client = await edge.ConnectAsync();

        await client.SayAsync((string)@case["message"]!);

        ((string?)(await edge.Functions.EventOf((string)@case["route"]!))["body"]).ShouldBe((string)@case["message"]!);
    }

}
