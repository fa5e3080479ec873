using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of events.json: what functions get, member by member and in order.</summary>
public sealed class EventParityTests
{
    private const string Guard = "guard";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases => ParityCases.NamesIn("events.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_event_is_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("events.json", name);
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case));
        if (@case["guard"] is { } answer) edge.Functions.On(Guard, answer.ToJsonString());

        using var happened = await HappenAsync(edge, @case);

        ShouldBe(await edge.Functions.EventOf((string)@case["of"]!), @case["event"]!, edge);
    }

    /// <summary>The handshake alone, which may be refused, or what came after it.</summary>
    private static async Task<IDisposable> HappenAsync(RunningEdge edge, JsonNode @case)
    {
        var headers = @case["headers"]?.AsObject() ?? [];
        if ((string)@case["of"]! is Guard or "$connect")
        {
            return await edge.HandshakeAsync(edge.StagePath + (string?)@case["query"], request =>
            {
                foreach (var (header, value) in headers) request.Headers.TryAddWithoutValidation(header, (string)value!);
            });
        }

        var lines = string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var client = await RawClient.ConnectAsync(
            edge, lines, IsSigned(@case) ? "?" + SignedUrl.QueryFor(edge, "test", TimeSpan.Zero) : "");
        if ((int?)@case["wait"] is { } wait) edge.Time.Advance(TimeSpan.FromMilliseconds(wait));
        if ((string?)@case["message"] is { } message) await client.SendAsync(RawClient.Text, Encoding.UTF8.GetBytes(message));
        if ((string?)@case["close"] is { } close) await client.SendAsync(RawClient.Close, Convert.FromHexString(close));
        return client;
    }

    private static ApiSnapshot ApiOf(JsonNode @case) => Apis.With("$connect", "$default", "join", "$disconnect").Changed(api =>
    {
        if (IsSigned(@case)) api.Stages[0].Deployment.Routes[0].AuthorizationType = "AWS_IAM";
        foreach (var (variable, value) in @case["variables"]?.AsObject() ?? []) api.Stages[0].Stage.StageVariables[variable] = (string)value!;
        if (@case["guard"] is null) return;

        var deployment = api.Stages[0].Deployment;
        (deployment.Routes[0].AuthorizationType, deployment.Routes[0].AuthorizerId) = ("CUSTOM", "auth1");
        deployment.Authorizers.Add(new Authorizer { AuthorizerId = "auth1", AuthorizerType = "REQUEST", AuthorizerUri = Apis.UriOf(Guard) });
    });

    private static bool IsSigned(JsonNode @case) => (bool?)@case["signed"] is true;

    private static void ShouldBe(JsonNode @event, JsonNode expected, RunningEdge edge)
    {
        var context = @event["requestContext"]!;
        var text = expected.ToJsonString(Readable)
            .Replace("{port}", edge.Address.Split(':')[1], StringComparison.Ordinal)
            .Replace("{messageId}", (string?)context["messageId"], StringComparison.Ordinal)
            .Replace("{requestId}", (string)context["requestId"]!, StringComparison.Ordinal)
            .Replace("{connectionId}", (string)context["connectionId"]!, StringComparison.Ordinal);

        @event.ToJsonString(Readable).ShouldBe(text);
    }
}
