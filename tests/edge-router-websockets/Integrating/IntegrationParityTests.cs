using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
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
        await using var backend = await Backend.StartAsync(context => AnswerAsync(context, @case["backend"]));
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case, backend));
        edge.Functions.On(Apis.Function, _ => Task.FromResult(ResultOf(@case["function"])));
        edge.Functions.On("marker", """{"statusCode":200,"body":"the next message"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync((string?)@case["message"] ?? "hi");
        await client.SayAsync("""{"action":"marker"}""");

        var heard = await client.HearAsync();
        if ((string?)@case["error"] is { } error) heard.ShouldStartWith($$"""{"message": "{{error}}", "connectionId":""");
        else heard.ShouldBe((string?)@case["reply"] ?? "the next message");
        if ((string?)@case["backendGets"] is { } body) (await backend.NextAsync()).Body.ShouldBe(body);
        if (@case["functionGets"] is { } payload) (await edge.Functions.EventOf(Apis.Function)).ToJsonString().ShouldBe(payload.ToJsonString());
    }

    private static ApiSnapshot ApiOf(JsonNode @case, Backend backend)
    {
        var marker = Apis.Route("marker");
        marker.RouteResponseSelectionExpression = "$default";
        var route = Apis.Route("$default");
        route.Target = "integrations/it";
        if ((bool?)@case["oneWay"] is not true) route.RouteResponseSelectionExpression = "$default";
        return Apis.Of(route, marker).Changed(api =>
        {
            var stage = api.Stages[0];
            stage.Stage.StageVariables.Add("mood", "calm");
            var integration = JsonParser.Default.Parse<Integration>(@case["integration"]!.ToJsonString());
            integration.IntegrationId = "it";
            integration.IntegrationUri = integration.IntegrationType.StartsWith("HTTP", StringComparison.Ordinal) ? $"{backend.Url}/in" : Apis.FunctionUri;
            stage.Deployment.Integrations.Add(integration);
            foreach (var response in @case["responses"]?.AsArray() ?? [])
            {
                stage.Deployment.IntegrationResponses.Add(new IntegrationResponseOfIntegration
                {
                    IntegrationId = "it",
                    IntegrationResponse = JsonParser.Default.Parse<IntegrationResponse>(response!.ToJsonString()),
                });
            }
        });
    }

    private static Task AnswerAsync(HttpContext context, JsonNode? answer)
    {
        context.Response.StatusCode = (int?)answer?["status"] ?? 200;
        context.Response.Headers["X-Mood"] = (string?)answer?["mood"];
        var body = (string?)answer?["base64"] is { } base64
            ? Convert.FromBase64String(base64)
            : System.Text.Encoding.UTF8.GetBytes((string?)answer?["body"] ?? "");
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static ExecutionResult ResultOf(JsonNode? function) => (string?)function?["error"] is { } message
        ? new ExecutionResult { FunctionError = "Unhandled", Payload = ByteString.CopyFromUtf8($$"""{"errorMessage":"{{message}}","errorType":"Error"}""") }
        : RunnerDouble.Result(function?["result"]?.ToJsonString() ?? "null");
}
