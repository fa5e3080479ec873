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
        await using var edge = await RunningEdge.StartAsync(Guarded());
        edge.Functions.On(Guard, _ => Task.FromResult(ResultOf(@case)));

        using var response = await edge.HandshakeAsync(change: request =>
        {
            if (!@case.ContainsKey("auth")) request.Headers.Add("Auth", "secret");
        });

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
        edge.Functions.HasEvent(Guard).ShouldBe((bool?)@case["isAsked"] ?? true);
        edge.Functions.HasEvent("$connect").ShouldBe(response.StatusCode is System.Net.HttpStatusCode.SwitchingProtocols);
    }

    [Fact]
    public async Task Every_later_event_tells_of_whom_was_admitted()
    {
        await using var edge = await RunningEdge.StartAsync(Guarded("$connect", "$default", "$disconnect"));
        edge.Functions.On(Guard, Allowing);
        var expected = """{"principalId":"ann","integrationLatency":0,"team":"blue","level":"3","admin":"true"}""";

        using (var client = await RawClient.ConnectAsync(edge, "Auth: secret\r\n")) await client.SendAsync(RawClient.Text, "hi"u8.ToArray());

        foreach (var routeKey in new[] { "$connect", "$default", "$disconnect" })
            (await edge.Functions.EventOf(routeKey))["requestContext"]!["authorizer"]!.ToJsonString().ShouldBe(expected, routeKey);
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
    [InlineData("route.request.querystring.token", "?token=x", 101)]
    [InlineData("route.request.querystring.token", "", 401)]
    [InlineData("stageVariables.open", "", 101)]
    [InlineData("stageVariables.closed", "", 401)]
    [InlineData("context.stage", "", 101)]
    public async Task Identity_is_looked_for_wherever_the_authorizer_says(string source, string query, int status)
    {
        await using var edge = await RunningEdge.StartAsync(Guarded().Changed(api =>
        {
            api.Stages[0].Stage.StageVariables.Add("open", "1");
            var sources = api.Stages[0].Deployment.Authorizers[0].IdentitySource;
            sources.Clear();
            sources.Add(source);
        }));
        edge.Functions.On(Guard, Allowing);

        using var response = await edge.HandshakeAsync(edge.StagePath + query);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Without_an_identity_source_everybody_is_asked_about()
    {
        await using var edge = await RunningEdge.StartAsync(Guarded().Changed(api => api.Stages[0].Deployment.Authorizers[0].IdentitySource.Clear()));
        edge.Functions.On(Guard, Allowing);

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(101);
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

    private static ExecutionResult ResultOf(JsonObject @case)
    {
        if ((string?)@case["error"] is { } error)
            return new ExecutionResult { FunctionError = "Unhandled", Payload = ByteString.CopyFromUtf8($$"""{"errorMessage":"{{error}}"}""") };

        var result = @case["result"]?.DeepClone();
        if ((int?)@case["contextBytes"] is { } bytes) result!["context"] = new JsonObject { ["text"] = new string('x', bytes) };
        return RunnerDouble.Result(result?.ToJsonString() ?? "null");
    }
}
