using System.Buffers;
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
    private const int ReceiveBytes = 1024;

    private bool _closedWithoutStatus;

    /// <summary>To be told of each frame before any of its payload is received.</summary>
    public void FrameBegan(FrameHeader frame)
    {
        if (!frame.IsData) onControlFrame();
        else if (frame.PayloadLength > CloseCause.LongestFrame) refuse(CloseCause.FrameTooLong);
        // .NET reports 1000 for a close frame that says nothing.
        _closedWithoutStatus |= frame is { IsClose: true, PayloadLength: 0 };
    }

    /// <summary>What comes next. After a refusal reading goes on until the client's close frame; what comes until then is of no use.</summary>
    public async ValueTask<Arrival> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(ReceiveBytes);
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(ReceiveBytes), cancellationToken);
            if (received.MessageType is WebSocketMessageType.Close) return Arrival.End(CauseOf(socket));

            message.Advance(received.Count);
            if (Refusal(received.MessageType, message.WrittenCount) is { } refusal) return Arrival.Refused(refusal);
            if (received.EndOfMessage) return Arrival.Of(message.WrittenMemory);
        }
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
