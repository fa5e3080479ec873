using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What the route of a message gets: no headers and no query, only the context and the message as it came.</summary>
/// <param name="Context">Of the event.</param>
/// <param name="Stage">For its variables.</param>
/// <param name="Trace">The message's own.</param>
/// <param name="Message">The text frame, UTF-8.</param>
internal sealed record MessageEvent(RequestContext Context, WebSocketStage Stage, string Trace, ReadOnlyMemory<byte> Message)
    : RouteEvent(Context, Stage, Trace)
{
    public override ReadOnlyMemory<byte> Body => Message;

    public override void WriteTo(EventBuffer output) => EventWriter.Write(output, this, static (json, message) =>
    {
        EventWriter.StageVariables(json, message.Stage);
        message.Context.WriteTo(json);
        json.WriteString("body"u8, message.Body.Span);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });
}
