using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>Messages in frames, and control frames between them: RFC 6455, sections 5.4 and 5.5.</summary>
public sealed class FramingTests
{
    [Fact]
    public async Task Section_5_4_A_message_in_many_frames_is_one_message()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "a"u8.ToArray(), final: false);
        for (var n = 0; n < 20; n++) await client.SendAsync(RawClient.Continuation, "b"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Continuation, "c"u8.ToArray());

        (await client.ReadTextAsync()).ShouldBe($"a{new string('b', 20)}c");
    }

    [Fact]
    public async Task Section_5_4_Frames_may_be_empty()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, [], final: false);
        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Continuation, []);

        (await client.ReadTextAsync()).ShouldBe("x");
    }

    [Fact]
    public async Task Section_5_4_Control_frames_stand_between_the_frames_of_a_message()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "one "u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Ping, "p1"u8.ToArray());
        await client.SendAsync(RawClient.Pong, "unasked"u8.ToArray());
        await client.SendAsync(RawClient.Continuation, "two"u8.ToArray());

        (_, var opcode, var payload) = await client.ReadFrameAsync();
        (opcode, Encoding.UTF8.GetString(payload)).ShouldBe((RawClient.Pong, "p1"));
        (await client.ReadTextAsync()).ShouldBe("one two");
    }

    [Fact]
    public async Task Section_5_4_A_frame_written_byte_by_byte_is_a_frame()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        foreach (var octet in RawClient.Frame(RawClient.Fin | RawClient.Text, "slowly"u8.ToArray())) await client.WriteAsync([octet]);

        (await client.ReadTextAsync()).ShouldBe("slowly");
    }

    [Fact]
    public async Task Section_5_4_Many_frames_in_one_write_are_many_messages()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([.. Enumerable.Range(0, 30).SelectMany(n => RawClient.Frame(RawClient.Fin | RawClient.Text, Encoding.UTF8.GetBytes($"m{n}")))]);

        for (var n = 0; n < 30; n++) (await client.ReadTextAsync()).ShouldBe($"m{n}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    public async Task Section_5_5_2_A_ping_is_answered_with_its_payload(int length)
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);
        var payload = Enumerable.Repeat((byte)0xFE, length).ToArray();

        await client.SendAsync(RawClient.Ping, payload);

        var (final, opcode, answer) = await client.ReadFrameAsync();
        (final, opcode).ShouldBe((true, RawClient.Pong));
        answer.ShouldBe(payload);
    }
}
