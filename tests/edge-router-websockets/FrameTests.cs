using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class FrameTests
{
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
