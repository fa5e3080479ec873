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
