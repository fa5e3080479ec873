using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>Frames that no client may send: RFC 6455, section 5.</summary>
public sealed class ProtocolErrorTests
{
    [Theory]
    [InlineData(0x40)]
    [InlineData(0x20)]
    [InlineData(0x10)]
    public async Task Section_5_2_A_reserved_bit_closes_with_1002(byte bit)
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync(RawClient.Frame((byte)(RawClient.Fin | bit | RawClient.Text), "x"u8.ToArray()));

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
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(opcode, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_1_A_frame_without_a_mask_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.WriteAsync([RawClient.Fin | RawClient.Text, 1, (byte)'x']);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_A_control_frame_in_parts_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Ping, "x"u8.ToArray(), final: false);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_5_A_control_frame_of_more_than_125_bytes_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Ping, new byte[126]);

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_4_A_continuation_of_nothing_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Continuation, "x"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task Section_5_4_A_message_within_a_message_closes_with_1002()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(RawClient.Text, "x"u8.ToArray(), final: false);
        await client.SendAsync(RawClient.Text, "y"u8.ToArray());

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }
}
