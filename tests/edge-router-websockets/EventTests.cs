using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>What events.json cannot say of events.</summary>
public sealed class EventTests
{
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
}
