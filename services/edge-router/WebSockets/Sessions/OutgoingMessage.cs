using System.Net.WebSockets;
using System.Text.Unicode;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>One message to a client, or the close frame that follows the last one.</summary>
internal readonly record struct OutgoingMessage(ReadOnlyMemory<byte> Payload, WebSocketMessageType Type)
{
    // So that a flood of empty messages fills the queue too.
    private const int Envelope = 64;

    /// <summary>The close frame; what it says is known when it is written.</summary>
    public static OutgoingMessage Close => new(Payload: default, WebSocketMessageType.Close);

    /// <summary>What the message takes of the queue's room, in bytes.</summary>
    public int Cost => Payload.Length + Envelope;

    /// <summary>A text message; bytes that are no text travel as a binary one, since RFC 6455 forbids them in the other.</summary>
    public static OutgoingMessage Of(ReadOnlyMemory<byte> payload) =>
        new(payload, Utf8.IsValid(payload.Span) ? WebSocketMessageType.Text : WebSocketMessageType.Binary);
}
