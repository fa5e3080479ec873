using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Conformance;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>permessage-deflate: https://www.rfc-editor.org/rfc/rfc7692</summary>
public sealed class CompressionTests
{
    private const string Offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
    private const byte Compressed = 0x40;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public async Task Messages_of_every_length_come_and_go(int length)
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await edge.ConnectAsync(new WebSocketDeflateOptions { ServerMaxWindowBits = 10 });
        var text = Text(length);

        for (var repeat = 0; repeat < 3; repeat++)
        {
            await client.SayAsync(text + repeat);

            (await client.HearAsync()).ShouldBe(text + repeat);
        }
    }

    [Fact]
    public async Task A_long_message_is_sent_compressed_and_a_short_one_as_it_is()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge, Offer);
        var text = Encoding.UTF8.GetBytes(new string('a', 20_000));

        await client.SendAsync(RawClient.Text, "short"u8.ToArray());
        (await client.ReadTextAsync()).ShouldBe("short");
        await client.SendAsync(Compressed | RawClient.Text, Deflate(text));
        var answer = await client.ReadMarkedFrameAsync();

        answer.First.ShouldBe((byte)(RawClient.Fin | Compressed | RawClient.Text));
        answer.Payload.Length.ShouldBeLessThan(500);
        Inflate(answer.Payload).ShouldBe(text);
    }

    [Fact]
    public async Task A_compressed_message_in_frames_is_put_together()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge, Offer);
        var bytes = Deflate("hello, hello, hello"u8.ToArray());

        await client.SendAsync(Compressed | RawClient.Text, bytes[..4], final: false);
        await client.SendAsync(RawClient.Ping, []);
        await client.SendAsync(RawClient.Continuation, bytes[4..]);

        (await client.ReadMarkedFrameAsync()).First.ShouldBe((byte)(RawClient.Fin | RawClient.Pong));
        (await client.ReadTextAsync()).ShouldBe("hello, hello, hello");
    }

    [Fact]
    public async Task What_grows_beyond_the_longest_message_closes()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge, Offer);
        var bomb = Deflate(new byte[20_000_000]);
        bomb.Length.ShouldBeLessThan(32_768);

        await client.SendAsync(Compressed | RawClient.Text, bomb);

        (await client.ReadCloseAsync()).ShouldBe(1009);
    }

    [Fact]
    public async Task Frames_are_as_short_as_ever_where_nothing_can_be_compressed()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge, Offer);
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 50_000).Select(_ => (char)random.Next(0x100, 0x700))]);
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(32_000).Select((bytes, at) => (bytes, at)))
            await client.SendAsync(part.at == 0 ? RawClient.Text : RawClient.Continuation, part.bytes, final: part.at == 3);

        var answer = new MemoryStream();
        for (var first = (byte)0; (first & RawClient.Fin) == 0;)
        {
            var frame = await client.ReadMarkedFrameAsync();
            first = frame.First;
            frame.Payload.Length.ShouldBeLessThanOrEqualTo(32_768);
            answer.Write(frame.Payload);
        }

        Encoding.UTF8.GetString(Inflate(answer.ToArray())).ShouldBe(text);
    }

    [Fact]
    public async Task A_client_that_did_not_offer_to_may_not_compress()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge);

        await client.SendAsync(Compressed | RawClient.Text, Deflate("hi"u8.ToArray()));

        (await client.ReadCloseAsync()).ShouldBe(1002);
    }

    [Fact]
    public async Task What_is_no_compressed_message_closes()
    {
        await using var edge = await EchoingEdge.StartAsync();
        using var client = await RawClient.ConnectAsync(edge, Offer);

        await client.SendAsync(Compressed | RawClient.Text, [0xFF, 0xFF, 0xFF, 0xFF]);

        (await client.IsAtEndAsync()).ShouldBeTrue();
    }

    private static string Text(int length)
    {
        var random = new Random(length);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'e'))]);
    }

    /// <summary>A message as RFC 7692 §7.2.1 has it: flushed, without the four bytes that every flush ends with.</summary>
    private static byte[] Deflate(byte[] message)
    {
        using var bytes = new MemoryStream();
        using var deflate = new DeflateStream(bytes, CompressionLevel.Optimal);
        deflate.Write(message);
        deflate.Flush();
        return bytes.ToArray()[..^4];
    }

    private static byte[] Inflate(byte[] payload)
    {
        using var deflated = new MemoryStream([.. payload, 0x00, 0x00, 0xFF, 0xFF]);
        using var inflate = new DeflateStream(deflated, CompressionMode.Decompress);
        using var message = new MemoryStream();
        inflate.CopyTo(message);
        return message.ToArray();
    }
}
