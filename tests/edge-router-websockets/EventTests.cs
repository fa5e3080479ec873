using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>What functions get, compared member by member and in order with golden events that name their source.</summary>
public sealed class EventTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_connect_event_is_as_on_AWS()
    {
        var snapshot = Apis.With("$connect");
        snapshot.Stages[0].Stage.StageVariables.Add("table", "dev-table");
        await using var edge = await RunningEdge.StartAsync(snapshot);

        using var response = await edge.HandshakeAsync($"{edge.StagePath}?token=a%20b&many=1&many=2", request =>
        {
            request.Headers.UserAgent.ParseAdd("tests/1");
            request.Headers.Add("Origin", "https://example.com");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            request.Headers.Add("X-Amzn-Trace-Id", "Root=1-65d2ff2e-000000000000000000000001");
        });

        var connect = await edge.Functions.EventOf("$connect");
        ShouldBeGolden(connect, "connect.json", ("{port}", edge.Address.Split(':')[1]));
    }

    [Fact]
    public async Task A_header_that_is_sent_twice_keeps_both_values()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await RawClient.ConnectAsync(edge, "x-several: one\r\nX-Several: two\r\n");

        var connect = await edge.Functions.EventOf("$connect");
        connect["multiValueHeaders"]!["x-several"]!.AsArray().Select(value => (string)value!).ShouldBe(["one", "two"]);
        ((string)connect["headers"]!["x-several"]!).ShouldBe("two");
    }

    [Fact]
    public async Task A_connect_event_without_query_and_variables_has_no_members_for_them()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await edge.ConnectAsync();

        (await edge.Functions.EventOf("$connect")).AsObject().Select(member => member.Key)
            .ShouldBe(["headers", "multiValueHeaders", "requestContext", "isBase64Encoded"]);
    }

    [Fact]
    public async Task A_message_event_is_as_on_AWS()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await RawClient.ConnectAsync(edge);
        edge.Time.Advance(TimeSpan.FromMilliseconds(2250));

        await client.SendAsync(RawClient.Text, Encoding.UTF8.GetBytes("""{"text":"Grüße \"☃\" 😀"}"""));

        var message = await edge.Functions.EventOf("$default");
        ShouldBeGolden(message, "message.json", ("{messageId}", (string)message["requestContext"]!["messageId"]!));
    }

    [Fact]
    public async Task A_disconnect_event_is_as_on_AWS()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, []);

        ShouldBeGolden(await edge.Functions.EventOf("$disconnect"), "disconnect.json");
    }

    [Fact]
    public async Task An_authorizer_s_event_is_as_on_AWS()
    {
        var route = Apis.Route("$connect");
        (route.AuthorizationType, route.AuthorizerId) = ("CUSTOM", "auth1");
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route).Changed(api => api.Stages[0].Deployment.Authorizers.Add(
            new Aws.ApiGatewayV2.Authorizer { AuthorizerId = "auth1", AuthorizerType = "REQUEST", AuthorizerUri = Apis.UriOf("guard") })));

        using var response = await edge.HandshakeAsync($"{edge.StagePath}?token=abc", request =>
        {
            request.Headers.Add("Auth", "secret");
            request.Headers.Add("X-Amzn-Trace-Id", "Root=1-65d2ff2e-000000000000000000000001");
        });

        ShouldBeGolden(await edge.Functions.EventOf("guard"), "authorizer.json", ("{port}", edge.Address.Split(':')[1]));
    }

    [Fact]
    public async Task Stage_variables_are_shown_in_every_event()
    {
        var snapshot = Apis.With("$default", "$disconnect");
        snapshot.Stages[0].Stage.StageVariables.Add("table", "dev-table");
        await using var edge = await RunningEdge.StartAsync(snapshot);
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "hi"u8.ToArray());
        await client.SendAsync(RawClient.Close, []);

        ((string)(await edge.Functions.EventOf("$default"))["stageVariables"]!["table"]!).ShouldBe("dev-table");
        ((string)(await edge.Functions.EventOf("$disconnect"))["stageVariables"]!["table"]!).ShouldBe("dev-table");
    }

    [Fact]
    public async Task Ids_have_AWS_s_shape_and_are_fresh_for_each_event_of_a_connection()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$default"));
        using var client = await edge.ConnectAsync();
        await client.SayAsync("one");
        await client.SayAsync("two");

        var contexts = new[]
        {
            (await edge.Functions.EventOf("$connect"))["requestContext"]!,
            (await edge.Functions.EventOf("$default"))["requestContext"]!,
            (await edge.Functions.EventOf("$default"))["requestContext"]!,
        };
        contexts.Select(context => (string)context["connectionId"]!).Distinct().ShouldHaveSingleItem().ShouldMatch("^[A-Za-z0-9_-]{15}=$");
        contexts.Select(context => (string)context["requestId"]!).Distinct().Count().ShouldBe(3);
        ((string)contexts[1]["messageId"]!).ShouldNotBe((string)contexts[1]["requestId"]!);
    }

    private static void ShouldBeGolden(JsonNode @event, string file, params (string Name, string Value)[] values)
    {
        var context = @event["requestContext"]!;
        var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", file)))!["event"]!.ToJsonString(Readable)
            .Replace("{requestId}", (string)context["requestId"]!, StringComparison.Ordinal)
            .Replace("{connectionId}", (string)context["connectionId"]!, StringComparison.Ordinal);
        foreach (var (name, value) in values) golden = golden.Replace(name, value, StringComparison.Ordinal);

        @event.ToJsonString(Readable).ShouldBe(golden);
    }
}
