using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class FrameTests
{
    [Fact]
    public async Task A_close_frame_without_a_status_is_answered_with_one_and_told_as_1005()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, []);

        var (_, opcode, payload) = await client.ReadFrameAsync();
        (opcode, payload.Length).ShouldBe((RawClient.Close, 0));
        (await client.IsAtEndAsync()).ShouldBeTrue();
        var context = (await edge.Functions.EventOf("$disconnect"))["requestContext"]!;
        ((int)context["disconnectStatusCode"]!).ShouldBe(1005);
        ((string)context["disconnectReason"]!).ShouldBe("Client-side close frame status not set");
    }

    [Fact]
    public async Task The_connection_ends_with_the_close_handshake_while_a_function_still_runs()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default", "$disconnect"));
        var release = new TaskCompletionSource<Protocol.ExecutionResult>();
        edge.Functions.On("$default", _ => release.Task);
        using var client = await RawClient.ConnectAsync(edge);
        await client.SendAsync(RawClient.Text, "hi"u8.ToArray());

        await client.SendAsync(RawClient.Close, [0x03, 0xE8]);

        (await client.ReadFrameAsync()).Payload.ShouldBe([0x03, 0xE8]);
        (await client.IsAtEndAsync()).ShouldBeTrue();
        release.SetResult(RunnerDouble.Result("null"));
    }

    [Fact]
    public async Task A_ping_is_answered_and_counts_as_activity()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", """{"statusCode":200,"body":"pong"}""");
        using var client = await RawClient.ConnectAsync(edge);
        edge.Time.Advance(TimeSpan.FromMinutes(9));

        await client.SendAsync(RawClient.Ping, "are you there"u8.ToArray());
        var (_, opcode, payload) = await client.ReadFrameAsync();
        edge.Time.Advance(TimeSpan.FromMinutes(9));
        await client.SendAsync(RawClient.Text, "hi"u8.ToArray());

        opcode.ShouldBe(RawClient.Pong);
        Encoding.UTF8.GetString(payload).ShouldBe("are you there");
        Encoding.UTF8.GetString((await client.ReadFrameAsync()).Payload).ShouldBe("pong");
    }

    [Fact]
    public async Task A_ping_between_the_frames_of_a_message_does_no_harm()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "one "u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Ping, []);
        await client.SendAsync(RawClient.Continuation, [], final: false);
        await client.SendAsync(RawClient.Continuation, "two"u8.ToArray());

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe("one two");
    }

    [Fact]
    public async Task A_message_leaves_in_frames_of_at_most_32_KB()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", $$"""{"statusCode":200,"body":"{{new string('y', 70_000)}}"}""");
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "hi"u8.ToArray());

        var frames = new[] { await client.ReadFrameAsync(), await client.ReadFrameAsync(), await client.ReadFrameAsync() };
        frames.Select(frame => (frame.Final, frame.Opcode, frame.Payload.Length)).ShouldBe(
            [(false, RawClient.Text, 32768), (false, RawClient.Continuation, 32768), (true, RawClient.Continuation, 4464)]);
    }

    [Fact]
    public async Task A_frame_of_eight_length_bytes_that_is_too_long_closes()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, new byte[100_000]);

        var (_, opcode, payload) = await client.ReadFrameAsync();
        opcode.ShouldBe(RawClient.Close);
        payload[..2].ShouldBe([0x03, 0xF1]);
    }

    [Fact]
    public async Task A_reserved_opcode_is_a_protocol_error()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$disconnect"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(0x3, []);

        (await client.ReadFrameAsync()).Payload[..2].ShouldBe([0x03, 0xEA]);
        ((int)(await edge.Functions.EventOf("$disconnect"))["requestContext"]!["disconnectStatusCode"]!).ShouldBe(1002);
    }
}
