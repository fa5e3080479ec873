using System.Net.WebSockets;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.AccessLogging;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html</summary>
public sealed class AccessLogTests
{
    private const string Group = "arn:aws:logs:us-east-1:000000000000:log-group:sockets:*";

    [Fact]
    public async Task Every_event_of_a_connection_has_a_line()
    {
        await using var edge = await RunningEdge.StartAsync(Logged("$context.eventType $context.routeKey $context.status", "$connect", "$default", "$disconnect"));

        using (var client = await edge.ConnectAsync())
        {
            (await edge.AccessLog.NextAsync()).Text.ShouldBe("CONNECT $connect 200");
            await client.SayAsync("hi");
            (await edge.AccessLog.NextAsync()).Text.ShouldBe("MESSAGE $default 200");
        }

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("DISCONNECT $disconnect 200");
    }

    [Fact]
    public async Task Lines_go_to_the_log_group_of_the_stage()
    {
        var line = await LineOfMessageAsync("$context.requestId");

        (line.Address.AccountId, line.Address.Region, line.Address.Group).ShouldBe(("000000000000", "us-east-1", "sockets"));
    }

    [Theory]
    [InlineData("$context.apiId $context.stage $context.domainName", "a1b2c3d4e5 dev a1b2c3d4e5.execute-api.localhost.localstack.cloud:4566")]
    [InlineData("[$context.requestTime] $context.requestTimeEpoch $context.connectedAt", "[02/Jan/2026:03:04:05 +0000] 1767323045000 1767323045000")]
    [InlineData("$context.identity.sourceIp $context.identity.userAgent $context.identity.user", "127.0.0.1 tests/1 -")]
    [InlineData("$context.status $context.integrationStatus $context.integration.integrationStatus $context.integration.status", "200 200 200 202")]
    [InlineData("$context.integrationLatency $context.integration.latency", "0 0")]
    [InlineData("$context.error.message $context.error.messageString $context.integrationErrorMessage $context.integration.error", "- - - -")]
    [InlineData("$context.authorizer.principalId $context.authorizer.error $context.nothing.like.this", "- - -")]
    public async Task A_line_says_what_the_format_asks_for(string format, string line) => (await LineOfMessageAsync(format)).Text.ShouldBe(line);

    [Fact]
    public async Task Ids_are_those_of_the_event()
    {
        await using var edge = await RunningEdge.StartAsync(
            Logged("$context.connectionId $context.messageId $context.requestId $context.extendedRequestId", "$default"));
        using var client = await ConnectAsync(edge);

        await client.SayAsync("hi");

        var context = (await edge.Functions.EventOf("$default"))["requestContext"]!;
        (await edge.AccessLog.NextAsync()).Text.ShouldBe(
            $"{context["connectionId"]} {context["messageId"]} {context["requestId"]} {context["extendedRequestId"]}");
    }

    [Fact]
    public async Task A_message_without_a_route_is_told_of()
    {
        await using var edge = await RunningEdge.StartAsync(Logged(
            "$context.status $context.routeKey $context.error.message $context.error.messageString $context.error.responseType $context.integrationStatus", "join"));
        using var client = await ConnectAsync(edge);

        await client.SayAsync("hi");

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("403 - Forbidden \"Forbidden\" ACCESS_DENIED -");
    }

    [Fact]
    public async Task A_function_that_fails_is_told_of()
    {
        await using var edge = await RunningEdge.StartAsync(Logged(
            "$context.status $context.integrationStatus $context.integration.status $context.error.message", "$default"));
        edge.Functions.On("$default", _ => Task.FromResult(new ExecutionResult { FunctionError = "Unhandled" }));
        using var client = await ConnectAsync(edge);

        await client.SayAsync("hi");

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("500 200 - Internal server error");
    }

    [Fact]
    public async Task A_handshake_that_is_refused_is_told_of()
    {
        await using var edge = await RunningEdge.StartAsync(Logged("$context.eventType $context.status $context.integration.status $context.error.message", "$connect"));
        edge.Functions.On("$connect", """{"statusCode":401}""");

        (await edge.HandshakeAsync()).Dispose();

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("CONNECT 401 401 Unauthorized");
    }

    [Fact]
    public async Task Who_was_admitted_is_told_of_in_every_line()
    {
        var api = Guarded("$context.eventType $context.authorizer.principalId $context.authorizer.level", "CUSTOM", "$connect", "$default");
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Functions.On("guard", """
            {"principalId":"ann","context":{"level":3},"policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}]}}
            """);
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("CONNECT ann 3");
        (await edge.AccessLog.NextAsync()).Text.ShouldBe("MESSAGE ann 3");
    }

    [Theory]
    [InlineData("""{"principalId":"ann","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}]}}""", "200 200 200 0 - -")]
    [InlineData("""{"principalId":"ann","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"*","Effect":"Allow","Resource":"arn:aws:execute-api:us-east-1:000000000000:other/*"}]}}""", "403 403 200 0 User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action ACCESS_DENIED")]
    [InlineData("{}", "500 500 200 0 The response from the Lambda Authorizer function doesn't match the format that API Gateway expects. DEFAULT_5XX")]
    public async Task What_came_of_the_authorizer_is_told(string answer, string line)
    {
        await using var edge = await RunningEdge.StartAsync(Guarded(
            "$context.status $context.authorizer.status $context.authorizer.integrationStatus $context.authorizer.latency $context.authorizer.error $context.error.responseType", "CUSTOM", "$connect"));
        edge.Functions.On("guard", answer);

        (await edge.HandshakeAsync()).Dispose();

        (await edge.AccessLog.NextAsync()).Text.ShouldBe(line);
    }

    [Fact]
    public async Task What_a_message_lacks_is_told()
    {
        var api = Logged("$context.status $context.error.message $context.error.responseType $context.error.validationErrorString", "$default").Changed(api =>
        {
            api.Stages[0].Deployment.Routes[0].ModelSelectionExpression = "\\$default";
            api.Stages[0].Deployment.Routes[0].RequestModels.Add("$default", "Pet");
            api.Stages[0].Deployment.Models.Add(new Model { Name = "Pet", Schema = """{"type":"object","required":["id"]}""" });
        });
        await using var edge = await RunningEdge.StartAsync(api);
        using var client = await ConnectAsync(edge);

        await client.SayAsync("{}");

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("400 Bad request body BAD_REQUEST_BODY [object has missing required properties ([\"id\"])]");
    }

    [Fact]
    public async Task Who_did_not_sign_is_told_of()
    {
        await using var edge = await RunningEdge.StartAsync(Guarded(
            "$context.status $context.authenticate.status $context.authorizer.status $context.authorize.status $context.error.responseType", "AWS_IAM", "$connect"));

        (await edge.HandshakeAsync()).Dispose();

        (await edge.AccessLog.NextAsync()).Text.ShouldBe("403 403 - - ACCESS_DENIED");
    }

    private static ApiSnapshot Guarded(string format, string authorizationType, params string[] routeKeys) => Logged(format, routeKeys).Changed(api =>
    {
        var deployment = api.Stages[0].Deployment;
        (deployment.Routes[0].AuthorizationType, deployment.Routes[0].AuthorizerId) = (authorizationType, "auth1");
        deployment.Authorizers.Add(new Authorizer { AuthorizerId = "auth1", AuthorizerType = "REQUEST", AuthorizerUri = Apis.UriOf("guard") });
    });

    private static async Task<EdgeRouter.AccessLogs.AccessLogLine> LineOfMessageAsync(string format)
    {
        await using var edge = await RunningEdge.StartAsync(Logged(format, "$default"));
        edge.Functions.On("$default", """{"statusCode":202}""");
        using var client = await ConnectAsync(edge);
        await client.SayAsync("hi");
        return await edge.AccessLog.NextAsync();
    }

    /// <summary>Connects, and reads the line about that.</summary>
    private static async Task<ClientWebSocket> ConnectAsync(RunningEdge edge)
    {
        var client = await edge.ConnectAsync();
        await edge.AccessLog.NextAsync();
        return client;
    }

    private static ApiSnapshot Logged(string format, params string[] routeKeys) => Apis.With(routeKeys).Changed(api =>
        api.Stages[0].Stage.AccessLogSettings = new AccessLogSettings { DestinationArn = Group, Format = format });
}
