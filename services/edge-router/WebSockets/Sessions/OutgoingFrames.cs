using System.Net.WebSockets;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>Writes messages as frames of at most 32 KB, as AWS splits them, and the close frame.</summary>
/// <param name="socket">The socket.</param>
/// <param name="upgraded">What it writes to.</param>
internal sealed class OutgoingFrames(WebSocket socket, Stream upgraded)
{
    private static readonly byte[] CloseFrameWithoutStatus = [0x88, 0x00];

    /// <param name="message">What to send.</param>
    /// <param name="cause">What a close frame says.</param>
    /// <param name="cancellationToken">Ends waiting for the client to read.</param>
    public ValueTask SendAsync(OutgoingMessage message, CloseCause? cause, CancellationToken cancellationToken)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return ValueTask.CompletedTask;
        if (message.Type is WebSocketMessageType.Close) return new(CloseAsync(cause!, cancellationToken));

        return message.Payload.Length <= CloseCause.LongestFrame
            ? socket.SendAsync(message.Payload, message.Type, endOfMessage: true, cancellationToken)
            : SendSplitAsync(message, cancellationToken);
    }

    /// <summary>Cuts the connection.</summary>
    public void Abort() => socket.Abort();

    private async ValueTask SendSplitAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var left = message.Payload;
        while (left.Length > CloseCause.LongestFrame)
        {
            await socket.SendAsync(left[..CloseCause.LongestFrame], message.Type, endOfMessage: false, cancellationToken);
            left = left[CloseCause.LongestFrame..];
        }

        await socket.SendAsync(left, message.Type, endOfMessage: true, cancellationToken);
    }

    // .NET would write 1005, which must not travel, where a frame has no status. The socket writes nothing by itself at this point.
    private Task CloseAsync(CloseCause cause, CancellationToken cancellationToken) => cause == CloseCause.ByClientWithoutStatus
        ? upgraded.WriteAsync(CloseFrameWithoutStatus, cancellationToken).AsTask()
        : socket.CloseOutputAsync((WebSocketCloseStatus)cause.Code, cause.Reason, cancellationToken);
}
