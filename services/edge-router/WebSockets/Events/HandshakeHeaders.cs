using System.Globalization;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>The headers of a handshake as functions see them: the client's, with the API's host and what AWS's front end adds.</summary>
internal static class HandshakeHeaders
{
    /// <param name="exchange">The handshake.</param>
    /// <param name="connection">What it is to become.</param>
    /// <param name="trace">The X-Ray header.</param>
    /// <param name="withHop">Whether Connection and Upgrade are shown, as they are to authorizers and not to <c>$connect</c>.</param>
    public static List<EventHeader> Of(EdgeExchange exchange, Connection connection, string trace, bool withHop)
    {
        var request = exchange.Context.Request;
        var headers = new List<EventHeader>(request.Headers.Count + 4);
        foreach (var (name, values) in request.Headers)
        {
            if (!IsReplaced(name) && (withHop || !IsHop(name))) headers.Add(new(name, values));
        }

        headers.Add(new("Host", connection.DomainName));
        headers.Add(new(TraceHeader.Name, trace));
        headers.Add(new("X-Forwarded-For", request.Headers["X-Forwarded-For"] is { Count: > 0 } before
            ? $"{before}, {connection.SourceIp}"
            : connection.SourceIp));
        headers.Add(new("X-Forwarded-Port", exchange.Context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)));
        headers.Add(new("X-Forwarded-Proto", request.Scheme));
        headers.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return headers;
    }

    private static bool IsHop(string name) => name.ToUpperInvariant() is "CONNECTION" or "UPGRADE";

    private static bool IsReplaced(string name) => name.ToUpperInvariant() is
        "HOST" or "X-AMZN-TRACE-ID" or "X-FORWARDED-FOR" or "X-FORWARDED-PORT" or "X-FORWARDED-PROTO";
}
