using System.Net.WebSockets;
using System.Text;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>A connected client that asks and gets the same answer each time.</summary>
internal sealed class AskingSocket : IDisposable
{
    private static readonly byte[] Question = """{"action":"ask","text":"the quick brown fox jumps over the lazy dog"}"""u8.ToArray();

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>What the server answers.</summary>
    public string Answer { get; private set; } = "";

    public static async Task<AskingSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var asking = new AskingSocket();
        await asking._socket.ConnectAsync(address, cancellationToken);
        await asking._socket.SendAsync(Question, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        asking.Answer = await asking.HearAsync(cancellationToken);
        return asking;
    }

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await _socket.SendAsync(Question, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        if (await HearAsync(cancellationToken) is var heard && heard != Answer) throw new InvalidOperationException($"Another answer: {heard}");
    }

    /// <summary>The next message.</summary>
    public async Task<string> HearAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += received.Count;
        }
        while (!received.EndOfMessage);

        return Encoding.UTF8.GetString(_buffer, 0, length);
    }

    public void Dispose() => _socket.Dispose();
}
