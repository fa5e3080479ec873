using System.Globalization;
using Gatehouse.EdgeRouter.Receiving;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>
/// The headers of a handshake as <c>$connect</c> sees them: the client's without those of the hop, with the API's host and what AWS's
/// front end adds.
/// </summary>
internal static class HandshakeHeaders
{
    public static List<KeyValuePair<string, StringValues>> Of(EdgeExchange exchange, Connection connection, IRequestIds ids)
    {
        var request = exchange.Context.Request;
        var headers = new List<KeyValuePair<string, StringValues>>(request.Headers.Count + 4);
        foreach (var header in request.Headers)
        {
            if (!IsReplaced(header.Key)) headers.Add(header);
        }

        headers.Add(new("Host", connection.DomainName));
        headers.Add(new(TraceHeader.Name, TraceHeader.Of(exchange, ids)));
        headers.Add(new("X-Forwarded-For", request.Headers["X-Forwarded-For"] is { Count: > 0 } before
            ? $"{before}, {connection.SourceIp}"
            : connection.SourceIp));
        headers.Add(new("X-Forwarded-Port", exchange.Context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)));
        headers.Add(new("X-Forwarded-Proto", request.Scheme));
        headers.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        return headers;
    }

    private static bool IsReplaced(string name) => name.ToUpperInvariant() is
        "CONNECTION" or "UPGRADE" or "HOST" or "X-AMZN-TRACE-ID" or "X-FORWARDED-FOR" or "X-FORWARDED-PORT" or "X-FORWARDED-PROTO";
}
