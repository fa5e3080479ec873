using System.Net.WebSockets;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// Puts the messages of a client together and refuses what AWS does not take: long frames, long messages, binary ones.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
/// </summary>
/// <param name="onControlFrame">Called for each ping, pong and close frame, which carry no message.</param>
/// <param name="refuse">Closes the connection for a frame whose header alone decides; nobody waits for what it announces.</param>
internal sealed class MessageReader(Action onControlFrame, Action<CloseCause> refuse)
{
    /// <summary>Room is made for what a frame announces, but not for more than this before it comes.</summary>
    private const int TrustedBytes = 4096;

    private int _announcedBytes;
    private bool _closedWithoutStatus;
    private int _codeTold;

    /// <summary>Why the socket, which found the client to break RFC 6455, has closed: it says so only to the client.</summary>
    public CloseCause Breach => _codeTold == CloseCause.NoText.Code ? CloseCause.NoText : CloseCause.ProtocolError;

    /// <summary>To be told of each frame before any of its payload is received.</summary>
    public void FrameBegan(FrameHeader frame)
    {
        // .NET would wait for the mask instead of closing (RFC 6455 §5.1).
        if (!frame.IsMasked) refuse(CloseCause.ProtocolError);
        else if (!frame.IsData) onControlFrame();
        else if (frame.PayloadLength > CloseCause.LongestFrame) refuse(CloseCause.FrameTooLong);
        else _announcedBytes = (int)frame.PayloadLength;
        // .NET reports 1000 for a close frame that says nothing.
        _closedWithoutStatus |= frame is { IsClose: true, PayloadLength: 0 };
    }

    /// <summary>To be told what the client is told.</summary>
    public void CloseWritten(int code) => _codeTold = code;

    /// <summary>What comes next. After a refusal reading goes on until the client's close frame; what comes until then is of no use.</summary>
    public async ValueTask<Arrival> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        // Waiting takes no room: most connections say nothing most of the time.
        var received = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        byte[] message = [];
        var length = 0;
        while (received.MessageType is not WebSocketMessageType.Close)
        {
            if (received.EndOfMessage) return Arrival.Of(message.AsMemory(0, length));

            if (length == message.Length) Array.Resize(ref message, length + Math.Clamp(_announcedBytes, 1, Math.Max(length, TrustedBytes)));
            received = await socket.ReceiveAsync(message.AsMemory(length), cancellationToken);
            length += received.Count;
            if (Refusal(received.MessageType, length) is { } refusal) return Arrival.Refused(refusal);
        }

        return Arrival.End(CauseOf(socket));
    }

    private CloseCause CauseOf(WebSocket socket) => _closedWithoutStatus
        ? CloseCause.ByClientWithoutStatus
        : CloseCause.ByClient(socket.CloseStatus!.Value, socket.CloseStatusDescription);

    private static CloseCause? Refusal(WebSocketMessageType type, int length)
    {
        if (type is WebSocketMessageType.Binary) return CloseCause.Binary;
        return length > CloseCause.LongestMessage ? CloseCause.MessageTooLong : null;
    }
}

/// <summary>What came from a client.</summary>
/// <param name="Message">A whole text message, UTF-8; null when it is something else.</param>
/// <param name="Cause">Why the connection must close or has been closed.</param>
/// <param name="IsEnd">Whether nothing more comes.</param>
internal readonly record struct Arrival(ReadOnlyMemory<byte>? Message, CloseCause? Cause, bool IsEnd)
{
    public static Arrival Of(ReadOnlyMemory<byte> message) => new(message, Cause: null, IsEnd: false);

    public static Arrival Refused(CloseCause cause) => new(Message: null, cause, IsEnd: false);

    public static Arrival End(CloseCause cause) => new(Message: null, cause, IsEnd: true);
}
