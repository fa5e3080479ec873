using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What <c>$disconnect</c> gets: why the connection ended, and four headers of which only the host says anything.</summary>
/// <param name="Context">Of the event.</param>
/// <param name="Stage">For its variables.</param>
/// <param name="Trace">The event's own.</param>
internal sealed record DisconnectEvent(RequestContext Context, WebSocketStage Stage, string Trace) : RouteEvent(Context, Stage, Trace)
{
    public override void WriteTo(EventBuffer output) => EventWriter.Write(output, this, static (json, disconnect) =>
    {
        EventWriter.Headers(
            json,
            [new("Host", disconnect.Context.Connection.DomainName), new("x-api-key", ""), new("X-Forwarded-For", ""), new("x-restapi", "")]);
        EventWriter.StageVariables(json, disconnect.Stage);
        disconnect.Context.WriteTo(json);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });
}
