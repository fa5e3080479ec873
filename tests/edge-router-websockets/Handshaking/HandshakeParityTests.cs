using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.EdgeRouterWebSockets.Tests.Integrating;
using Gatehouse.Protocol;
using Google.Protobuf;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

/// <summary>Every case of handshakes.json: what <c>$connect</c> calls, and what the client is told of it.</summary>
public sealed class HandshakeParityTests
{
    private const string Connect = "$connect";
    private const string Subprotocol = "Sec-WebSocket-Protocol";

    public static TheoryData<string> Cases => ParityCases.NamesIn("handshakes.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_handshake_is_answered_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("handshakes.json", name).AsObject();
        await using var backend = await Backend.StartAsync(context => IntegrationCase.AnswerAsync(context, @case["backend"]));
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case, backend));
        var function = @case["function"] ?? new JsonObject { ["result"] = new JsonObject { ["statusCode"] = 200 } };
        foreach (var asked in new[] { Connect, Apis.Function }) edge.Functions.On(asked, _ => Task.FromResult(IntegrationCase.ResultOf(function)));

        using var answer = await edge.HandshakeAsync(PathOf(edge, @case), request => Change(request, @case));

        ((int)answer.StatusCode).ShouldBe((int)@case["status"]!);
        if ((string?)@case["agreed"] is { } agreed) answer.Headers.GetValues(Subprotocol).ShouldHaveSingleItem().ShouldBe(agreed);
        if ((string?)@case["extension"] is { } extension) answer.Headers.GetValues("Sec-WebSocket-Extensions").ShouldHaveSingleItem().ShouldBe(extension);
        foreach (var header in @case["absent"]?.AsArray() ?? []) answer.Headers.Contains((string)header!).ShouldBeFalse((string)header!);
        if ((string?)@case["errorType"] is { } type) answer.Headers.GetValues("x-amzn-ErrorType").ShouldHaveSingleItem().ShouldBe(type);
        if ((string?)@case["body"] is { } body) GatewaySaid.ShouldBe(await answer.Content.ReadAsStringAsync(), body);
        if (@case["backendGets"] is { } gets) await IntegrationCase.ShouldAskAsync(backend, gets);
    }

    private static ApiSnapshot ApiOf(JsonObject @case, Backend backend)
    {
        var route = Apis.Route(Connect);
        if (@case["route"] is { } more) route.MergeFrom(JsonParser.Default.Parse<Route>(more.ToJsonString()));
        if ((bool?)@case["target"] is false) route.ClearTarget();
        if (@case.ContainsKey("integration")) route.Target = IntegrationCase.Target;
        Route[] routes = @case.ContainsKey("route") && @case["route"] is null ? [Apis.Route("$default")] : [route];
        return Apis.Of(routes).Changed(api =>
        {
            api.Stages[0].Stage.StageVariables.Add("mood", "calm");
            if (@case.ContainsKey("integration")) IntegrationCase.AddTo(api.Stages[0].Deployment, @case, backend);
        });
    }

    private static string PathOf(RunningEdge edge, JsonObject @case)
    {
        var path = edge.StagePath + (string?)@case["query"];
        if ((string?)@case["signedWith"] is { } secret)
            return $"{path}?{SignedUrl.QueryFor(edge, secret, TimeSpan.FromSeconds((int?)@case["signedAgo"] ?? 0))}";

        return (int?)@case["urlLength"] is { } length ? $"{path}?x=".PadRight(length - $"wss://{edge.Address}".Length, 'x') : path;
    }

    private static void Change(HttpRequestMessage request, JsonObject @case)
    {
        foreach (var (header, value) in @case["headers"]?.AsObject() ?? [])
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, (string?)value);
        }

        if (@case["offers"] is JsonArray offers) request.Headers.Add(Subprotocol, string.Join(", ", offers.Select(offer => (string)offer!)));
    }
}
