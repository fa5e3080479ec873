using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Integrating;

/// <summary>Every case of integrations.json: what goes into an integration of a message's route, and what the client hears of its answer.</summary>
public sealed class IntegrationParityTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("integrations.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_message_goes_through_its_integration_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("integrations.json", name);
        await using var backend = await Backend.StartAsync(context => IntegrationCase.AnswerAsync(context, @case["backend"]));
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case, backend), awsUpstream: new Uri(backend.Url));
        edge.Functions.On(Apis.Function, _ => Task.FromResult(IntegrationCase.ResultOf(@case["function"])));
        edge.Functions.On("marker", """{"statusCode":200,"body":"the next message"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync((string?)@case["message"] ?? "hi");
        await client.SayAsync("""{"action":"marker"}""");

        var heard = await client.HearAsync();
        if ((string?)@case["error"] is { } error) heard.ShouldStartWith($$"""{"message": "{{error}}", "connectionId":""");
        else if ((string?)@case["replyMatches"] is { } pattern) heard.ShouldMatch(pattern);
        else heard.ShouldBe((string?)@case["reply"] ?? "the next message");
        if (@case["backendGets"] is { } asked) await IntegrationCase.ShouldAskAsync(backend, asked);
        if (@case["functionGets"] is { } payload) (await edge.Functions.EventOf(Apis.Function)).ToJsonString().ShouldBe(payload.ToJsonString());
    }

    private static ApiSnapshot ApiOf(JsonNode @case, Backend backend)
    {
        var marker = Apis.Route("marker");
        marker.RouteResponseSelectionExpression = "$default";
        var route = Apis.Route("$default");
        route.Target = IntegrationCase.Target;
        if ((bool?)@case["oneWay"] is not true) route.RouteResponseSelectionExpression = "$default";
        return Apis.Of(route, marker).Changed(api =>
        {
            var stage = api.Stages[0];
            stage.Stage.StageVariables.Add("mood", "calm");
            IntegrationCase.AddTo(stage.Deployment, @case, backend);
        });
    }
}
