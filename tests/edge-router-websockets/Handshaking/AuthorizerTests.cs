using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

public sealed class AuthorizerTests
{
    private const string Guard = "guard";

    private const string Allowing = """
        {"principalId":"ann","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"execute-api:Invoke","Effect":"Allow","Resource":"*"}]},
         "context":{"team":"blue","level":3,"admin":true},"usageIdentifierKey":"a-key"}
        """;

    public static TheoryData<string> Cases => ParityCases.NamesIn("authorizers.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_authorizer_decides_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("authorizers.json", name).AsObject();
        await using var edge = await RunningEdge.StartAsync(Guarded().Changed(api => LookIn(api, @case["sources"]?.AsArray())));
        edge.Functions.On(Guard, _ => Task.FromResult(ResultOf(@case)));

        using var response = await edge.HandshakeAsync(edge.StagePath + (string?)@case["query"], request =>
        {
            if (!@case.ContainsKey("auth") && !@case.ContainsKey("sources")) request.Headers.Add("Auth", "secret");
            foreach (var (header, value) in @case["headers"]?.AsObject() ?? []) request.Headers.TryAddWithoutValidation(header, (string)value!);
        });

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
        edge.Functions.HasEvent(Guard).ShouldBe((bool?)@case["isAsked"] ?? true);
        edge.Functions.HasEvent("$connect").ShouldBe(response.StatusCode is System.Net.HttpStatusCode.SwitchingProtocols);
    }

    [Fact]
    public async Task Nothing_that_an_authorizer_answers_is_remembered()
    {
        await using var edge = await RunningEdge.StartAsync(Guarded().Changed(api => api.Stages[0].Deployment.Authorizers[0].AuthorizerResultTtlInSeconds = 300));
        edge.Functions.On(Guard, Allowing);

        using var first = await RawClient.ConnectAsync(edge, "Auth: secret\r\n");
        using var second = await RawClient.ConnectAsync(edge, "Auth: secret\r\n");

        await edge.Functions.EventOf(Guard);
        await edge.Functions.EventOf(Guard);
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("CUSTOM")]
    public async Task A_guard_that_cannot_be_put_up_lets_nobody_in(string type)
    {
        await using var edge = await RunningEdge.StartAsync(Guarded().Changed(api =>
        {
            var route = api.Stages[0].Deployment.Routes[0];
            (route.AuthorizationType, route.AuthorizerId) = (type, "another");
        }));

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(500);
        edge.Functions.HasEvent("$connect").ShouldBeFalse();
    }

    private static ApiSnapshot Guarded(params string[] routeKeys) => Apis.With(routeKeys.Length > 0 ? routeKeys : ["$connect"]).Changed(api =>
    {
        var deployment = api.Stages[0].Deployment;
        var connect = deployment.Routes.Single(route => route.RouteKey == "$connect");
        (connect.AuthorizationType, connect.AuthorizerId) = ("CUSTOM", "auth1");
        deployment.Authorizers.Add(new Authorizer
        {
            AuthorizerId = "auth1",
            AuthorizerType = "REQUEST",
            AuthorizerUri = Apis.UriOf(Guard),
            IdentitySource = { "route.request.header.Auth" },
        });
    });

    private static void LookIn(ApiSnapshot api, JsonArray? sources)
    {
        api.Stages[0].Stage.StageVariables.Add("mood", "calm");
        if (sources is null) return;

        var authorizer = api.Stages[0].Deployment.Authorizers[0];
        authorizer.IdentitySource.Clear();
        authorizer.IdentitySource.Add(sources.Select(source => (string)source!));
    }

    private static ExecutionResult ResultOf(JsonObject @case)
    {
        if ((string?)@case["error"] is { } error)
            return new ExecutionResult { FunctionError = "Unhandled", Payload = ByteString.CopyFromUtf8($$"""{"errorMessage":"{{error}}"}""") };

        var result = @case.ContainsKey("result") ? @case["result"]?.DeepClone() : JsonNode.Parse(Allowing);
        if ((int?)@case["contextBytes"] is { } bytes) result!["context"] = new JsonObject { ["text"] = new string('x', bytes) };
        return RunnerDouble.Result(result?.ToJsonString() ?? "null");
    }
}
