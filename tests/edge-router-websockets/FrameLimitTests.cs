using System.Net.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class FrameLimitTests
{
    private const int LongestFrame = 32768;
    private const int LongestMessage = 131072;

    [Fact]
    public async Task A_frame_of_32_KB_is_taken()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();
        var text = new string('x', LongestFrame);

        await client.SayAsync(text);

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe(text);
    }

    [Fact]
    public async Task A_frame_of_32_KB_and_one_byte_closes_with_AWS_s_words()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();

        await client.SayAsync(new string('x', LongestFrame + 1));

        (await client.HearCloseAsync()).ShouldBe((1009, "Max frame length of 32768 has been exceeded."));
        edge.Functions.HasEvent("$default").ShouldBeFalse();
    }

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
    public async Task A_message_of_128_KB_in_four_frames_is_taken()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();

        for (var frame = 1; frame <= 4; frame++) await client.SayAsync(new string('x', LongestFrame), endOfMessage: frame == 4);

        ((string)(await edge.Functions.EventOf("$default"))["body"]!).Length.ShouldBe(LongestMessage);
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

    [Fact]
    public async Task A_binary_frame_closes_with_1003()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();

        await client.SendAsync(new byte[] { 1, 2, 3 }, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        (await client.HearCloseAsync()).Code.ShouldBe(1003);
        edge.Functions.HasEvent("$default").ShouldBeFalse();
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_closes_with_1007()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default"));
        using var client = await edge.ConnectAsync();

        await client.SendAsync(new byte[] { 0xC3, 0x28 }, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        (await client.HearCloseAsync()).Code.ShouldBe(1007);
    }

    [Fact]
    public async Task A_large_answer_arrives_whole_in_several_frames()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        var text = new string('y', LongestMessage);
        edge.Functions.On("$default", $$"""{"statusCode":200,"body":"{{text}}"}""");
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldBe(text);
    }
}
