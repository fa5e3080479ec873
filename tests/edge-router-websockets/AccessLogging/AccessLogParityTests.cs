using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouterWebSockets.Tests.AccessLogging;

/// <summary>Every case of access-logs.json: what a line says of a handshake, a message or the end of a connection.</summary>
public sealed class AccessLogParityTests
{
    private const string Guard = "guard";

    public static TheoryData<string> Cases => ParityCases.NamesIn("access-logs.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_line_says_what_AWS_s_does(string name)
    {
        var @case = ParityCases.Find("access-logs.json", name);
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case));
        edge.Functions.On("$connect", (@case["connect"] ?? new JsonObject { ["statusCode"] = 200 }).ToJsonString());
        edge.Functions.On("join", _ => Task.FromResult(ResultOf(@case)));
        if (@case["guard"] is { } answer) edge.Functions.On(Guard, answer.ToJsonString());

        using var happened = await HappenAsync(edge, @case);

        var line = (await edge.AccessLog.NextAsync()).Text;
        if ((string?)@case["matches"] is { } pattern) line.ShouldMatch(pattern);
        else line.ShouldBe((string)@case["line"]!);
    }

    /// <summary>What stays open until the line is there: its end would have one too.</summary>
    private static async Task<IDisposable> HappenAsync(RunningEdge edge, JsonNode @case)
    {
        if ((string)@case["of"]! is "CONNECT") return await edge.HandshakeAsync(change: request => request.Headers.UserAgent.ParseAdd("tests/1"));

        var client = await RawClient.ConnectAsync(edge, "User-Agent: tests/1\r\n");
        await edge.AccessLog.NextAsync();
        if ((string)@case["of"]! is "MESSAGE")
            await client.SendAsync(RawClient.Text, Encoding.UTF8.GetBytes((string?)@case["message"] ?? """{"action":"join"}"""));
        else await client.SendAsync(RawClient.Close, Convert.FromHexString((string?)@case["close"] ?? "03E8"));
        return client;
    }

    private static ApiSnapshot ApiOf(JsonNode @case)
    {
        var (connect, join) = (Apis.Route("$connect"), Apis.Route("join"));
        if (@case["guard"] is not null) (connect.AuthorizationType, connect.AuthorizerId) = ("CUSTOM", "auth1");
        if (@case["connectRoute"] is { } ofConnect) connect.MergeFrom(JsonParser.Default.Parse<Route>(ofConnect.ToJsonString()));
        if (@case["route"] is { } ofJoin) join.MergeFrom(JsonParser.Default.Parse<Route>(ofJoin.ToJsonString()));
        return Apis.Of(connect, join, Apis.Route("$disconnect")).Changed(api =>
        {
            var deployment = api.Stages[0].Deployment;
            deployment.Authorizers.Add(new Authorizer { AuthorizerId = "auth1", AuthorizerType = "REQUEST", AuthorizerUri = Apis.UriOf(Guard) });
            deployment.Models.Add(new Model { Name = "Pet", Schema = """{"type":"object","required":["id"]}""" });
            api.Stages[0].Stage.AccessLogSettings = new AccessLogSettings
            {
                DestinationArn = "arn:aws:logs:us-east-1:000000000000:log-group:sockets:*",
                Format = (string)@case["format"]!,
            };
        });
    }

    private static ExecutionResult ResultOf(JsonNode @case) => (string?)@case["functionError"] is { } error
        ? new ExecutionResult { FunctionError = error }
        : RunnerDouble.Result((@case["result"] ?? new JsonObject { ["statusCode"] = 200 }).ToJsonString());
}
