using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>A client of a WebSocket API.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketClient> ConnectAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(Patience);
        var client = new SocketClient();
        await client._socket.ConnectAsync(address, patience.Token);
        return client;
    }

    /// <summary>Asks a function that knows its connection for the connection's id.</summary>
    public async Task<string> LearnConnectionIdAsync() => JsonElement.Parse(await AskAsync("who")).GetProperty("connectionId").GetString()!;

    public async Task SayAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>The next message.</summary>
    public async Task<string> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            received.MessageType.ShouldNotBe(WebSocketMessageType.Close, $"{_socket.CloseStatus} {_socket.CloseStatusDescription}");
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    public async Task<string> AskAsync(string text)
    {
        await SayAsync(text);
        return await HearAsync();
    }

    /// <summary>The code of the close frame, which must be next; answers it.</summary>
    public async Task<int> HearCloseAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var received = await _socket.ReceiveAsync(new byte[1024].AsMemory(), patience.Token);
        received.MessageType.ShouldBe(WebSocketMessageType.Close);
        await _socket.CloseOutputAsync(_socket.CloseStatus!.Value, statusDescription: null, patience.Token);
        return (int)_socket.CloseStatus;
    }

    /// <summary>Closes, and waits for the other side to do so too.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, patience.Token);
    }

    public void Dispose() => _socket.Dispose();
}
