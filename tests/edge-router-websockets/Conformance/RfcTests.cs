using System.Buffers.Binary;
using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>
/// The edge against RFC 6455, section by section, by a client that writes frames itself. The route answers each message with itself.
/// https://www.rfc-editor.org/rfc/rfc6455
/// </summary>
public sealed class RfcTests
{
    private const byte Fin = 0x80;

    [Fact]
    public async Task Section_5_4_A_message_in_many_frames_is_one_message()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "a"u8.ToArray(), final: false);
        for (var n = 0; n < 20; n++) await client.SendAsync(RawClient.Continuation, "b"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Continuation, "c"u8.ToArray());

        (await client.ReadTextAsync()).ShouldBe($"a{new string('b', 20)}c");
    }

    [Fact]
    public async Task Section_5_4_Frames_may_be_empty()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, [], final: false);
        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Continuation, []);

        (await client.ReadTextAsync()).ShouldBe("x");
    }

    [Fact]
    public async Task Section_5_4_Control_frames_stand_between_the_frames_of_a_message()
    {
        await using var edge = await EchoingAsync();
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
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        foreach (var octet in RawClient.Frame(Fin | RawClient.Text, "slowly"u8.ToArray())) await client.WriteAsync([octet]);

        (await client.ReadTextAsync()).ShouldBe("slowly");
    }

    [Fact]
    public async Task Section_5_4_Many_frames_in_one_write_are_many_messages()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([.. Enumerable.Range(0, 30).SelectMany(n => RawClient.Frame(Fin | RawClient.Text, Encoding.UTF8.GetBytes($"m{n}")))]);

        for (var n = 0; n < 30; n++) (await client.ReadTextAsync()).ShouldBe($"m{n}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    public async Task Section_5_5_2_A_ping_is_answered_with_its_payload(int length)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);
        var payload = Enumerable.Repeat((byte)0xFE, length).ToArray();

        await client.SendAsync(RawClient.Ping, payload);

        var (final, opcode, answer) = await client.ReadFrameAsync();
        (final, opcode).ShouldBe((true, RawClient.Pong));
        answer.ShouldBe(payload);
    }

    [Theory]
    [InlineData("CE BA E1 BD B9 CF 83")]
    [InlineData("F0 9F 98 80")]
    [InlineData("EF BF BF F4 8F BF BF")]
    [InlineData("00")]
    public async Task Section_8_1_Text_that_is_UTF8_arrives_whole_wherever_frames_cut_it(string hex)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);
        var text = Bytes(hex);

        for (var n = 0; n < text.Length; n++)
            await client.SendAsync(n == 0 ? RawClient.Text : RawClient.Continuation, [text[n]], final: n == text.Length - 1);

        (await client.ReadFrameAsync()).Payload.ShouldBe(text);
    }

    [Theory]
    [InlineData("CE", "a sequence that is not complete")]
    [InlineData("80", "a byte that cannot begin one")]
    [InlineData("C0 AF", "an overlong form")]
    [InlineData("E0 80 AF", "a longer one")]
    [InlineData("ED A0 80", "half a surrogate pair")]
    [InlineData("F4 90 80 80", "beyond Unicode")]
    [InlineData("FF", "a byte that UTF-8 does not have")]
    public async Task Section_8_1_Text_that_is_not_UTF8_closes_with_1007(string hex, string what)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, Bytes(hex));

        (await client.ReadCloseAsync()).ShouldBe(1007, what);
    }

    [Fact]
    public async Task Section_8_1_So_does_text_that_breaks_in_a_later_frame()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, [0xF0, 0x9F], final: false);
        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1007);
    }

    [Theory]
    [InlineData(0x40)]
    [InlineData(0x20)]
    [InlineData(0x10)]
    public async Task Section_5_2_A_reserved_bit_closes_with_1002(byte bit)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync(RawClient.Frame((byte)(Fin | bit | RawClient.Text), "x"u8.ToArray()));

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Theory]
    [InlineData(0x3)]
    [InlineData(0x4)]
    [InlineData(0x5)]
    [InlineData(0x6)]
    [InlineData(0x7)]
    [InlineData(0xB)]
    [InlineData(0xC)]
    [InlineData(0xD)]
    [InlineData(0xE)]
    [InlineData(0xF)]
    public async Task Section_5_2_A_reserved_opcode_closes_with_1002(byte opcode)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(opcode, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_1_A_frame_without_a_mask_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([Fin | RawClient.Text, 1, (byte)'x']);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_A_control_frame_in_parts_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Ping, "x"u8.ToArray(), final: false);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_A_control_frame_of_more_than_125_bytes_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Ping, new byte[126]);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_4_A_continuation_of_nothing_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_4_A_message_within_a_message_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "x"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Text, "y"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1002)]
    [InlineData(1003)]
    [InlineData(1007)]
    [InlineData(1008)]
    [InlineData(1009)]
    [InlineData(1010)]
    [InlineData(1011)]
    [InlineData(3000)]
    [InlineData(3999)]
    [InlineData(4000)]
    [InlineData(4999)]
    public async Task Section_7_4_A_close_code_that_may_be_sent_is_echoed(int code)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, CloseOf(code, "bye"));

        (await client.ReadCloseAsync()).ShouldBe(code);
        (await client.IsAtEndAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    [InlineData(1004)]
    [InlineData(1005)]
    [InlineData(1006)]
    [InlineData(1015)]
    [InlineData(1016)]
    [InlineData(2999)]
    [InlineData(5000)]
    [InlineData(65535)]
    public async Task Section_7_4_A_close_code_that_must_not_be_sent_closes_with_1002(int code)
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, CloseOf(code, ""));

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_Half_a_close_code_closes_with_1002()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, [0x03]);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_A_close_reason_that_is_not_UTF8_fails_the_connection()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, [0x03, 0xE8, 0xFF]);

        // The RFC names no code for it.
        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_What_comes_after_a_close_frame_is_not_handled()
    {
        await using var edge = await EchoingAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([.. RawClient.Frame(Fin | RawClient.Close, CloseOf(1000, "")), .. RawClient.Frame(Fin | RawClient.Text, "late"u8.ToArray())]);

        (await client.ReadCloseAsync()).ShouldBe(1000);
        (await client.IsAtEndAsync()).ShouldBeTrue();
        edge.Functions.HasEvent("$default").ShouldBeFalse();
    }

    private static async Task<RunningEdge> EchoingAsync()
    {
        var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", message => Task.FromResult(RunnerDouble.Result(
            new System.Text.Json.Nodes.JsonObject { ["statusCode"] = 200, ["body"] = (string?)message["body"] }.ToJsonString())));
        return edge;
    }

    private static byte[] CloseOf(int code, string reason)
    {
        var payload = new byte[2 + reason.Length];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        Encoding.ASCII.GetBytes(reason, payload.AsSpan(2));
        return payload;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));
}
