using Gatehouse.EdgeRouter.Integrating.Lambda;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What a handshake says beside asking for a socket.</summary>
/// <param name="Headers">As functions see them.</param>
/// <param name="Query">Decoded.</param>
internal sealed record HandshakeRequest(IReadOnlyList<EventHeader> Headers, IReadOnlyCollection<KeyValuePair<string, StringValues>> Query)
{
    /// <summary>As <c>$connect</c> has it.</summary>
    public static HandshakeRequest Of(EdgeExchange exchange, Connection connection, string trace) => new(
        HandshakeHeaders.Of(exchange, connection, trace, withHop: false), QueryHelpers.ParseQuery(exchange.Requested.Query));
}
