using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What the route of a message gets: no headers and no query, only the context and the message as it came.</summary>
/// <param name="Context">Of the event.</param>
/// <param name="Stage">For its variables.</param>
/// <param name="Body">The text frame, UTF-8.</param>
internal sealed record MessageEvent(RequestContext Context, WebSocketStage Stage, ReadOnlyMemory<byte> Body)
{
    private const int ExpectedBytes = 768;

    public ReadOnlyMemory<byte> ToJson() => EventWriter.Write(ExpectedBytes + Body.Length, this, static (json, message) =>
    {
        EventWriter.StageVariables(json, message.Stage);
        message.Context.WriteTo(json);
        json.WriteString("body"u8, message.Body.Span);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });
}
