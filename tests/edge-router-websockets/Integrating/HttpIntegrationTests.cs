using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Integrating;

public sealed class HttpIntegrationTests
{
    [Fact]
    public async Task Parameters_are_mapped_from_message_context_variables_and_text()
    {
        await using var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        await using var edge = await RunningEdge.StartAsync(Api("$default", "HTTP_PROXY", $"{backend.Url}/pets/{{id}}", integration =>
        {
            integration.RequestParameters.Add("integration.request.header.connectionId", "context.connectionId");
            integration.RequestParameters.Add("integration.request.header.Mood", "stageVariables.mood");
            integration.RequestParameters.Add("integration.request.path.id", "route.request.body.pet.id");
            integration.RequestParameters.Add("integration.request.querystring.fixed", "'a text'");
            integration.RequestParameters.Add("integration.request.header.Absent", "route.request.header.Origin");
        }));
        using var client = await edge.ConnectAsync();

        await client.SayAsync("""{"pet":{"id":7}}""");

        var asked = await backend.NextAsync();
        asked.Method.ShouldBe("POST");
        asked.Target.ShouldBe("/pets/7?fixed=a%20text");
        asked.Headers["connectionId"].Length.ShouldBe(16);
        asked.Headers["Mood"].ShouldBe("calm");
        asked.Headers["Content-Type"].ShouldBe("application/json");
        asked.Headers.ShouldNotContainKey("Absent");
    }

    [Fact]
    public async Task A_connect_backend_gets_the_handshake_s_headers_and_may_map_them_away()
    {
        await using var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        await using var edge = await RunningEdge.StartAsync(Api("$connect", "HTTP_PROXY", $"{backend.Url}/in", integration =>
        {
            integration.RequestParameters.Add("integration.request.header.Sec-WebSocket-Version", "'0'");
            integration.RequestParameters.Add("integration.request.querystring.token", "route.request.querystring.token");
        }));

        using var client = await edge.ConnectAsync($"{edge.StagePath}?token=abc");

        var asked = await backend.NextAsync();
        asked.Headers["Sec-WebSocket-Version"].ShouldBe("0");
        asked.Headers["User-Agent"].ShouldBe("tests/1");
        asked.Headers.ShouldNotContainKey("Upgrade");
        asked.Target.ShouldBe("/in?token=abc");
    }

    [Theory]
    [InlineData("HTTP_PROXY", 200, 101)]
    [InlineData("HTTP_PROXY", 204, 101)]
    [InlineData("HTTP_PROXY", 403, 403)]
    [InlineData("HTTP_PROXY", 500, 500)]
    [InlineData("HTTP", 200, 101)]
    [InlineData("HTTP", 404, 404)]
    public async Task A_connect_backend_s_status_decides_the_handshake(string type, int backendStatus, int status)
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.StatusCode = backendStatus;
            return Task.CompletedTask;
        });
        await using var edge = await RunningEdge.StartAsync(Api("$connect", type, backend.Url));

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_connect_backend_s_subprotocol_is_agreed_on()
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.Headers.SecWebSocketProtocol = "graphql-ws";
            return Task.CompletedTask;
        });
        await using var edge = await RunningEdge.StartAsync(Api("$connect", "HTTP_PROXY", backend.Url));

        using var client = await edge.ConnectAsync(subprotocols: ["graphql-ws"]);

        client.SubProtocol.ShouldBe("graphql-ws");
    }

    [Fact]
    public async Task A_backend_that_is_not_there_is_an_internal_server_error()
    {
        await using var edge = await RunningEdge.StartAsync(Api("$default", "HTTP_PROXY", "http://127.0.0.1:1/"));
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldStartWith("""{"message": "Internal server error",""");
    }

    [Theory]
    [InlineData("""{"statusCode":200}""", 101)]
    [InlineData("""{"statusCode":401}""", 401)]
    [InlineData("{}", 500)]
    public async Task A_mock_lets_in_by_its_status(string template, int status)
    {
        await using var edge = await RunningEdge.StartAsync(
            Api("$connect", "MOCK", "", integration => integration.RequestTemplates.Add("application/json", template)));

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("""{"statusCode":200}""", 101)]
    [InlineData("""{"statusCode":403}""", 403)]
    [InlineData("nothing of the kind", 101)]
    public async Task An_integration_response_says_what_a_connect_function_s_answer_means(string template, int status)
    {
        await using var edge = await RunningEdge.StartAsync(Api("$connect", "AWS", Apis.FunctionUri).Changed(api =>
            api.Stages[0].Deployment.IntegrationResponses.Add(new IntegrationResponseOfIntegration
            {
                IntegrationId = "it",
                IntegrationResponse = new IntegrationResponse { IntegrationResponseKey = "$default", ResponseTemplates = { ["$default"] = template } },
            })));

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(status);
    }

    private static ApiSnapshot Api(string routeKey, string type, string uri, System.Action<Integration>? change = null)
    {
        var route = Apis.Route(routeKey);
        route.Target = "integrations/it";
        route.RouteResponseSelectionExpression = "$default";
        var integration = new Integration { IntegrationId = "it", IntegrationType = type, IntegrationUri = uri };
        change?.Invoke(integration);
        return Apis.Of(route).Changed(api =>
        {
            api.Stages[0].Stage.StageVariables.Add("mood", "calm");
            api.Stages[0].Deployment.Integrations.Add(integration);
        });
    }
}
