using System.Net.WebSockets;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>A connected client that sends a message and waits until the same one is back.</summary>
internal sealed class EchoSocket : IDisposable
{
    private static readonly byte[] Message = """{"action":"echo","text":"the quick brown fox jumps over the lazy dog"}"""u8.ToArray();

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[4096];

    public static async Task<EchoSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var echo = new EchoSocket();
        try
        {
            await echo._socket.ConnectAsync(address, cancellationToken);
            return echo;
        }
        catch
        {
            echo.Dispose();
            throw;
        }
    }

    public void Dispose() => _socket.Dispose();

    public async Task EchoAsync(CancellationToken cancellationToken)
    {
        await _socket.SendAsync(Message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += received.Count;
        }
        while (!received.EndOfMessage);

        if (_buffer.AsSpan(0, length).SequenceEqual(Message)) return;

        throw new InvalidOperationException($"Not the echo: {System.Text.Encoding.UTF8.GetString(_buffer, 0, length)}");
    }
}
