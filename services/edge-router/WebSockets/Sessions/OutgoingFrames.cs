using System.Net.WebSockets;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>Writes messages as frames of at most 32 KB, as AWS splits them, and the close frame.</summary>
/// <param name="socket">The socket.</param>
/// <param name="upgraded">What it writes to.</param>
/// <param name="isCompressing">Whether the client takes compressed messages.</param>
internal sealed class OutgoingFrames(WebSocket socket, Stream upgraded, bool isCompressing)
{
    /// <summary>Shorter messages are sent as they are: compressing them takes longer than sending what it would save.</summary>
    private const int WorthCompressing = 1024;

    /// <summary>What deflate adds to bytes that cannot be compressed, at most.</summary>
    private const int Overhead = 64;

    private static readonly byte[] CloseFrameWithoutStatus = [0x88, 0x00];

    /// <param name="message">What to send.</param>
    /// <param name="cause">What a close frame says.</param>
    /// <param name="cancellationToken">Ends waiting for the client to read.</param>
    public ValueTask SendAsync(OutgoingMessage message, CloseCause? cause, CancellationToken cancellationToken)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return ValueTask.CompletedTask;
        if (message.Type is WebSocketMessageType.Close) return new(CloseAsync(cause!, cancellationToken));

        var flags = isCompressing && message.Payload.Length >= WorthCompressing ? WebSocketMessageFlags.None : WebSocketMessageFlags.DisableCompression;
        return message.Payload.Length <= LongestPart
            ? socket.SendAsync(message.Payload, message.Type, flags | WebSocketMessageFlags.EndOfMessage, cancellationToken)
            : SendSplitAsync(message, flags, cancellationToken);
    }

    /// <summary>Cuts the connection.</summary>
    public void Abort() => socket.Abort();

    private int LongestPart => isCompressing ? CloseCause.LongestFrame - Overhead : CloseCause.LongestFrame;

    private async ValueTask SendSplitAsync(OutgoingMessage message, WebSocketMessageFlags flags, CancellationToken cancellationToken)
    {
        var left = message.Payload;
        while (left.Length > LongestPart)
        {
            await socket.SendAsync(left[..LongestPart], message.Type, flags, cancellationToken);
            left = left[LongestPart..];
        }

        await socket.SendAsync(left, message.Type, flags | WebSocketMessageFlags.EndOfMessage, cancellationToken);
    }

    // .NET would write 1005, which must not travel, where a frame has no status. The socket writes nothing by itself at this point.
    private Task CloseAsync(CloseCause cause, CancellationToken cancellationToken) => cause == CloseCause.ByClientWithoutStatus
        ? upgraded.WriteAsync(CloseFrameWithoutStatus, cancellationToken).AsTask()
        : socket.CloseOutputAsync((WebSocketCloseStatus)cause.Code, cause.Reason, cancellationToken);
}
