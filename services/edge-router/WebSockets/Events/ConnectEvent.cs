using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What <c>$connect</c> gets: the handshake's headers and query beside the context.</summary>
internal sealed record ConnectEvent(RequestContext Context, WebSocketStage Stage, string Trace, HandshakeRequest Handshake) : RouteEvent(Context, Stage, Trace)
{
    public override IReadOnlyList<EventHeader> Headers => Handshake.Headers;

    public override IReadOnlyCollection<KeyValuePair<string, StringValues>> Query => Handshake.Query;

    /// <summary>Members of the query are left out where there is none.</summary>
    public override void WriteTo(EventBuffer output) => EventWriter.Write(output, this, static (json, connect) =>
    {
        EventWriter.Headers(json, connect.Headers);
        if (connect.Query.Count > 0) EventWriter.Query(json, connect.Query);
        EventWriter.StageVariables(json, connect.Stage);
        connect.Context.WriteTo(json);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });
}
