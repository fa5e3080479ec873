using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class MessageTests
{
    [Theory]
    [InlineData("""{"action":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task Half_a_surrogate_pair_selects_nothing_and_goes_to_the_default_route(string message)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default", "join"));
        using var client = await edge.ConnectAsync();

        await client.SayAsync(message);

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe(message);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_reply_is_sent_as_the_function_wrote_it()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", """{"statusCode":200,"body":"half \ud800"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldBe("half \\ud800");
    }

    [Theory]
    [InlineData("integrations/mock")]
    [InlineData("")]
    [InlineData("integrations/none")]
    public async Task A_route_that_calls_nothing_is_an_internal_server_error(string target)
    {
        var route = Apis.Route("$default");
        route.Target = target;
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route));
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldStartWith("""{"message": "Internal server error",""");
    }

    [Fact]
    public async Task Messages_of_a_connection_are_handled_one_after_another_in_order()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        var running = 0;
        var most = 0;
        edge.Functions.On("$default", async message =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return RunnerDouble.Result(new JsonObject { ["statusCode"] = 200, ["body"] = (string)message["body"]! }.ToJsonString());
        });
        using var client = await edge.ConnectAsync();
        var sent = Enumerable.Range(0, 50).Select(n => $"m{n}").ToArray();

        foreach (var message in sent) await client.SayAsync(message);

        foreach (var message in sent) (await client.HearAsync()).ShouldBe(message);
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Messages_of_different_connections_do_not_wait_for_each_other()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        var release = new TaskCompletionSource<ExecutionResult>();
        edge.Functions.On("$default", message => (string)message["body"]! == "slow"
            ? release.Task
            : Task.FromResult(RunnerDouble.Result("""{"statusCode":200,"body":"fast"}""")));
        using var slow = await edge.ConnectAsync();
        using var fast = await edge.ConnectAsync();
        await slow.SayAsync("slow");
        await edge.Functions.EventOf("$default");

        await fast.SayAsync("fast");

        (await fast.HearAsync()).ShouldBe("fast");
        release.SetResult(RunnerDouble.Result("""{"statusCode":200,"body":"slow"}"""));
        (await slow.HearAsync()).ShouldBe("slow");
    }

    [Fact]
    public async Task An_open_connection_sees_a_new_deployment_with_its_next_message()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));
        using var client = await edge.ConnectAsync();

        edge.Serve(Apis.With("$connect", "$default"));
        await client.SayAsync("hi");

        await edge.Functions.EventOf("$default");
    }

    [Fact]
    public async Task A_reply_larger_than_a_message_is_an_internal_server_error()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", $$"""{"statusCode":200,"body":"{{new string('x', 131073)}}"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldStartWith("""{"message": "Internal server error",""");
    }
}
