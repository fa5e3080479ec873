using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>The framework's WebSocket and nothing else: each message comes back.</summary>
internal static class BareWebSocket
{
    private const int BufferBytes = 4096;

    public static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[BufferBytes];
        while (await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } received)
        {
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, context.RequestAborted);
        }
    }
}
