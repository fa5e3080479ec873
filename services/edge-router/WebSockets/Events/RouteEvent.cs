using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>Something that happened to a connection, on its way to the integration of the route that it selected.</summary>
/// <param name="Context">Connection, route and moment.</param>
/// <param name="Stage">For its variables.</param>
/// <param name="Trace">The X-Ray header by which it can be followed.</param>
internal abstract record RouteEvent(RequestContext Context, WebSocketStage Stage, string Trace)
{
    private JsonElement? _context;

    /// <summary>The message; nothing for connections that begin or end.</summary>
    public virtual ReadOnlyMemory<byte> Body => default;

    /// <summary>The handshake's headers; none later.</summary>
    public virtual IReadOnlyList<EventHeader> Headers => [];

    /// <summary>The handshake's query, decoded; nothing later.</summary>
    public virtual IReadOnlyCollection<KeyValuePair<string, StringValues>> Query => [];

    /// <summary><c>$context</c>; written when the first asks.</summary>
    public JsonElement ContextJson => _context ??= Context.ToJson();

    /// <summary>The event as a function gets it, UTF-8.</summary>
    public abstract void WriteTo(EventBuffer output);
}
