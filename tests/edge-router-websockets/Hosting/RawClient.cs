using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>A client that writes and reads frames itself, to send what a well-behaved one would not and to see how messages are split.</summary>
internal sealed class RawClient : IDisposable
{
    public const byte Fin = 0x80;
    public const byte Continuation = 0x0;
    public const byte Text = 0x1;
    public const byte Close = 0x8;
    public const byte Ping = 0x9;
    public const byte Pong = 0xA;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _tcp = new();

    private NetworkStream Stream => _tcp.GetStream();

    public static async Task<RawClient> ConnectAsync(RunningEdge edge, string headers = "", string query = "")
    {
        var client = new RawClient();
        var address = edge.Address.Split(':');
        await client._tcp.ConnectAsync(address[0], int.Parse(address[1]));
        await client.Stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {edge.StagePath}{query} HTTP/1.1\r\nHost: {edge.Address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n"));
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) head.Append((char)(await client.ReadAsync(1))[0]);
        head.ToString().ShouldStartWith("HTTP/1.1 101");
        // The accept value of RFC 6455 §1.3 for its own sample key.
        head.ToString().ShouldContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        return client;
    }

    /// <summary>Writes one masked frame.</summary>
    public Task SendAsync(byte opcode, byte[] payload, bool final = true) => WriteAsync(Frame((byte)((final ? 0x80 : 0) | opcode), payload));

    /// <summary>A masked frame.</summary>
    public static byte[] Frame(byte first, byte[] payload)
    {
        byte[] mask = [1, 2, 3, 4];
        byte[] length = payload.Length switch
        {
            < 126 => [(byte)(0x80 | payload.Length)],
            <= ushort.MaxValue => [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length],
            _ => [0x80 | 127, .. EightBytes((ulong)payload.Length)],
        };
        byte[] masked = [.. payload.Select((value, at) => (byte)(value ^ mask[at % 4]))];
        return [first, .. length, .. mask, .. masked];
    }

    /// <summary>Writes the header of a frame whose payload never comes.</summary>
    public Task AnnounceAsync(byte opcode, ulong payloadLength) =>
        Stream.WriteAsync((byte[])[(byte)(0x80 | opcode), 0x80 | 127, .. EightBytes(payloadLength), 1, 2, 3, 4]).AsTask();

    /// <summary>Writes bytes as they are.</summary>
    public Task WriteAsync(byte[] bytes) => Stream.WriteAsync(bytes).AsTask();

    public async Task<(bool Final, byte Opcode, byte[] Payload)> ReadFrameAsync()
    {
        var (first, payload) = await ReadMarkedFrameAsync();
        return ((first & 0x80) != 0, (byte)(first & 0x0F), payload);
    }

    /// <summary>A frame with its first byte, where extensions leave their marks.</summary>
    public async Task<(byte First, byte[] Payload)> ReadMarkedFrameAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2)),
            127 => (int)BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8)),
            var small => small,
        };
        return (head[0], await ReadAsync(length));
    }

    /// <summary>The next frame, which must be a text of its own.</summary>
    public async Task<string> ReadTextAsync()
    {
        var (final, opcode, payload) = await ReadFrameAsync();
        (final, opcode).ShouldBe((true, Text), Convert.ToHexString(payload));
        return Encoding.UTF8.GetString(payload);
    }

    /// <summary>The code of the next frame, which must be a close.</summary>
    public async Task<int> ReadCloseAsync()
    {
        var (_, opcode, payload) = await ReadFrameAsync();
        opcode.ShouldBe(Close, Convert.ToHexString(payload));
        return BinaryPrimitives.ReadUInt16BigEndian(payload);
    }

    /// <summary>Waits until the server has closed the connection.</summary>
    public async Task<bool> IsAtEndAsync() => await Stream.ReadAsync(new byte[1]).AsTask().WaitAsync(Patience) == 0;

    public void Dispose() => _tcp.Dispose();

    private static byte[] EightBytes(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await Stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(Patience);
        return bytes;
    }
}
