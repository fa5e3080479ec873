using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>Text is UTF-8: RFC 6455, section 8.1.</summary>
public sealed class Utf8Tests
{
    [Theory]
    [InlineData("CE BA E1 BD B9 CF 83")]
    [InlineData("F0 9F 98 80")]
    [InlineData("EF BF BF F4 8F BF BF")]
    [InlineData("00")]
    public async Task Section_8_1_Text_that_is_UTF8_arrives_whole_wherever_frames_cut_it(string hex)
    {
        await using var edge = await EchoingEdge.StartAsync();
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
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, Bytes(hex));

        (await client.ReadCloseAsync()).ShouldBe(1007, what);
    }

    [Fact]
    public async Task Section_8_1_So_does_text_that_breaks_in_a_later_frame()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, [0xF0, 0x9F], final: false);
        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1007);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));
}
