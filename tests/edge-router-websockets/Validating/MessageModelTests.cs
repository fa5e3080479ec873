using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Validating;

public sealed class MessageModelTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("models.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Models_judge_messages_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("models.json", name);
        var route = Apis.Route("$default");
        route.RouteResponseSelectionExpression = "$default";
        if ((string?)@case["expression"] is { } expression) route.ModelSelectionExpression = expression;
        foreach (var (key, model) in @case["models"]!.AsObject()) route.RequestModels.Add(key, (string)model!);
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route).Changed(api => api.Stages[0].Deployment.Models.Add(
        [
            new Model { Name = "Pet", Schema = """{"type":"object","required":["id"],"properties":{"id":{"type":"number"}}}""" },
            new Model { Name = "Cat", Schema = """{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}}""" },
        ])));
        edge.Functions.On("$default", """{"statusCode":200,"body":"fits"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync((string?)@case["text"] ?? @case["message"]!.ToJsonString());

        var heard = await client.HearAsync();
        if ((bool)@case["fits"]!) heard.ShouldBe("fits");
        else heard.ShouldStartWith("""{"message": "Bad request body",""");
        edge.Functions.HasEvent("$default").ShouldBe((bool)@case["fits"]!);
    }
}
