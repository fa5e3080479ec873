using System.Net.Sockets;
using System.Text;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Tests.Environments;

namespace Gatehouse.LambdaRunner.Tests.RuntimeApi;

public sealed class RuntimeConversationTests
{
    [Fact]
    public async Task The_next_event_comes_with_everything_a_runtime_is_told()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var invocation = TestEnvironment.Event("""{"a":1}""");

        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        test.Environment.TryRun(invocation).ShouldBeTrue();
        var reply = await runtime.ReadReplyAsync();

        reply.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        reply.ShouldContain($"Lambda-Runtime-Aws-Request-Id: {invocation.RequestId}\r\n");
        reply.ShouldContain($"Lambda-Runtime-Deadline-Ms: {(test.Time.GetUtcNow() + TimeSpan.FromSeconds(3)).ToUnixTimeMilliseconds()}\r\n");
        reply.ShouldContain("Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:f\r\n");
        reply.ShouldContain("Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0\r\n");
        reply.ShouldEndWith("\r\n\r\n{\"a\":1}");
    }

    [Fact]
    public async Task A_response_and_the_next_call_may_come_in_one_write()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var first = await StartAsync(test, runtime);

        await runtime.SendAsync(RawRuntime.Response(first.RequestId, "1") + RawRuntime.Next);
        await OutcomeOf(first);
        await test.WhenToldAsync("freed");
        var second = TestEnvironment.Event("2");
        test.Environment.TryRun(second).ShouldBeTrue();

        (await runtime.ReadReplyAsync()).ShouldStartWith("HTTP/1.1 202 Accepted\r\n");
        (await runtime.ReadReplyAsync()).ShouldEndWith("\r\n\r\n2");
    }

    [Fact]
    public async Task A_runtime_may_wait_for_each_reply()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var first = await StartAsync(test, runtime);

        var reply = await runtime.CallAsync(RawRuntime.Response(first.RequestId, "\"done\""));

        reply.ShouldEndWith("{\"status\":\"OK\"}\n");
        (await OutcomeOf(first)).ShouldBe("\"done\"");
    }

    [Fact]
    public async Task Calls_out_of_order_are_forbidden()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        using var second = await test.ConnectAsync();

        (await runtime.CallAsync(RawRuntime.Response(Guid.NewGuid(), "1"))).ShouldEndWith(
            """{"errorMessage":"State transition from Started to InvocationResponse failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}""");
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        (await second.CallAsync(RawRuntime.Next)).ShouldStartWith("HTTP/1.1 403 Forbidden\r\n");
        (await second.CallAsync(RawRuntime.Post("init/error", "{}"))).ShouldStartWith("HTTP/1.1 403 Forbidden\r\n");
    }

    [Fact]
    public async Task A_response_that_is_too_large_becomes_an_error_and_the_runtime_goes_on()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var invocation = await StartAsync(test, runtime);

        var reply = await runtime.CallAsync(RawRuntime.Response(invocation.RequestId, new string('x', PlatformErrors.MostResponseBytes + 1)));

        reply.ShouldStartWith("HTTP/1.1 413 Request Entity Too Large\r\n");
        (await OutcomeOf(invocation)).ShouldContain("Function.ResponseSizeTooLarge");
        var next = TestEnvironment.Event("2");
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenToldAsync("freed");
        test.Environment.TryRun(next).ShouldBeTrue();
        (await runtime.ReadReplyAsync()).ShouldEndWith("\r\n\r\n2");
    }

    [Fact]
    public async Task Chunks_become_one_body()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var invocation = await StartAsync(test, runtime);

        await runtime.SendAsync($"POST /2018-06-01/runtime/invocation/{invocation.RequestId}/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n");
        await runtime.SendAsync("Lambda-Runtime-Function-Response-Mode: streaming\r\n\r\n4;x=y\r\n\"one\r\n");
        await runtime.SendAsync("4\r\ntwo\"\r\n0\r\n\r\n");
        await runtime.ReadReplyAsync();

        (await OutcomeOf(invocation)).ShouldBe("\"onetwo\"");
    }

    [Fact]
    public async Task A_request_may_come_in_pieces_and_a_body_may_be_larger_than_the_buffer()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var invocation = await StartAsync(test, runtime);
        var result = new string('x', 100_000);
        var request = RawRuntime.Response(invocation.RequestId, result);

        await runtime.SendAsync(request[..20]);
        await runtime.SendAsync(request[20..200]);
        await runtime.SendAsync(request[200..50_000]);
        await runtime.SendAsync(request[50_000..]);
        await runtime.ReadReplyAsync();

        (await OutcomeOf(invocation)).ShouldBe(result);
    }

    [Fact]
    public async Task A_client_that_asks_leave_to_send_its_body_gets_it()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        var invocation = await StartAsync(test, runtime);

        var leave = await runtime.CallAsync(
            $"POST /2018-06-01/runtime/invocation/{invocation.RequestId}/response HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");

        leave.ShouldBe("HTTP/1.1 100 Continue\r\n\r\n");
        (await runtime.CallAsync("7")).ShouldStartWith("HTTP/1.1 202");
        (await OutcomeOf(invocation)).ShouldBe("7");
    }

    [Fact]
    public async Task Garbage_is_answered_once_and_the_connection_closed()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();

        (await runtime.CallAsync("\0\0\0\r\n\r\n")).ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
        (await runtime.ReadReplyAsync()).ShouldBe("");
    }

    [Fact]
    public async Task The_unix_socket_speaks_the_same()
    {
        await using var test = new TestEnvironment();
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(test.SocketPath));
        using var runtime = new RawRuntime(new NetworkStream(socket, ownsSocket: true));

        var invocation = await StartAsync(test, runtime);
        await runtime.CallAsync(RawRuntime.Response(invocation.RequestId, "1"));

        (await OutcomeOf(invocation)).ShouldBe("1");
    }

    private static async Task<Invocation> StartAsync(TestEnvironment test, RawRuntime runtime)
    {
        var invocation = TestEnvironment.Event();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        test.Environment.TryRun(invocation).ShouldBeTrue();
        await runtime.ReadReplyAsync();
        return invocation;
    }

    private static async Task<string> OutcomeOf(Invocation invocation) => Encoding.UTF8.GetString((await invocation.Finished).Payload.Span);
}
