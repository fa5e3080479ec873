using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class FrameLimitTests
{
    private const int LongestFrame = 32768;

    [Fact]
    public async Task A_frame_that_announces_too_much_closes_before_any_of_it_arrives()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.AnnounceAsync(RawClient.Text, 1UL << 62);

        var (_, opcode, payload) = await client.ReadFrameAsync();
        opcode.ShouldBe(RawClient.Close);
        ((payload[0] << 8) | payload[1]).ShouldBe(1009);
    }

    [Fact]
    public async Task A_frame_without_a_mask_closes_with_1002()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([0x81, 0x02, (byte)'h', (byte)'i']);

        var (_, opcode, payload) = await client.ReadFrameAsync();
        opcode.ShouldBe(RawClient.Close);
        ((payload[0] << 8) | payload[1]).ShouldBe(1002);
    }

    [Fact]
    public async Task A_message_of_128_KB_and_one_byte_closes()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();

        for (var frame = 1; frame <= 4; frame++) await client.SayAsync(new string('x', LongestFrame), endOfMessage: false);
        await client.SayAsync("x");

        (await client.HearCloseAsync()).Code.ShouldBe(1009);
    }

    [Fact]
    public async Task What_came_before_a_frame_that_is_too_long_is_still_handled()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default", "$disconnect"));
        using var client = await edge.ConnectAsync();

        await client.SayAsync("before");
        await client.SayAsync(new string('x', LongestFrame + 1));

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe("before");
        (await client.HearCloseAsync()).Code.ShouldBe(1009);
        ((int)(await edge.Functions.EventOf("$disconnect"))["requestContext"]!["disconnectStatusCode"]!).ShouldBe(1009);
    }

}
