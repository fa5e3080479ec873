using System.Buffers.Binary;
using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>The closing handshake: RFC 6455, sections 5.5.1 and 7.4.</summary>
public sealed class ClosingTests
{
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
        await using var edge = await EchoingEdge.StartAsync();
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
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, CloseOf(code, ""));

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_Half_a_close_code_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, [0x03]);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_A_close_reason_that_is_not_UTF8_fails_the_connection()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Close, [0x03, 0xE8, 0xFF]);

        // The RFC names no code for it.
        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_1_What_comes_after_a_close_frame_is_not_handled()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([.. RawClient.Frame(RawClient.Fin | RawClient.Close, CloseOf(1000, "")), .. RawClient.Frame(RawClient.Fin | RawClient.Text, "late"u8.ToArray())]);

        (await client.ReadCloseAsync()).ShouldBe(1000);
        (await client.IsAtEndAsync()).ShouldBeTrue();
        edge.Functions.HasEvent("$default").ShouldBeFalse();
    }

    private static byte[] CloseOf(int code, string reason)
    {
        var payload = new byte[2 + reason.Length];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        Encoding.ASCII.GetBytes(reason, payload.AsSpan(2));
        return payload;
    }
}
