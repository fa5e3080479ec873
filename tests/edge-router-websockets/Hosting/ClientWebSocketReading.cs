using System.Net.WebSockets;
using System.Text;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>A client's side of a conversation.</summary>
internal static class ClientWebSocketReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task SayAsync(this ClientWebSocket client, string text, bool endOfMessage = true) =>
        client.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage, CancellationToken.None);

    /// <summary>The next message; fails on a close frame.</summary>
    public static async Task<string> HearAsync(this ClientWebSocket client)
    {
        using var patience = new CancellationTokenSource(Patience);
        var message = new MemoryStream();
        var buffer = new byte[200_000];
        while (true)
        {
            var received = await client.ReceiveAsync(buffer.AsMemory(), patience.Token);
            received.MessageType.ShouldNotBe(WebSocketMessageType.Close, $"{client.CloseStatus} {client.CloseStatusDescription}");
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    /// <summary>Code and reason of the close frame, which must be next.</summary>
    public static async Task<(int Code, string Reason)> HearCloseAsync(this ClientWebSocket client)
    {
        using var patience = new CancellationTokenSource(Patience);
        var received = await client.ReceiveAsync(new byte[1024].AsMemory(), patience.Token);
        received.MessageType.ShouldBe(WebSocketMessageType.Close);
        var heard = ((int)client.CloseStatus!, client.CloseStatusDescription ?? "");
        if (client.State is WebSocketState.CloseReceived)
            await client.CloseOutputAsync(client.CloseStatus.Value, client.CloseStatusDescription, patience.Token);
        return heard;
    }
}
