using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>
/// The headers of a handshake as <c>$connect</c> sees them: the client's without those of the hop, with the API's host and what AWS's
/// front end adds.
/// </summary>
internal static class HandshakeHeaders
{
    private const int TraceRandomBytes = 12;

    public static List<KeyValuePair<string, StringValues>> Of(HttpRequest request, Connection connection)
    {
        var headers = new List<KeyValuePair<string, StringValues>>(request.Headers.Count + 4);
        foreach (var header in request.Headers)
        {
            if (!IsReplaced(header.Key)) headers.Add(header);
        }

        headers.Add(new("Host", connection.DomainName));
        headers.Add(new("X-Amzn-Trace-Id", TraceId(connection.ConnectedAt)));
        headers.Add(new("X-Forwarded-For", request.Headers["X-Forwarded-For"] is { Count: > 0 } before
            ? $"{before}, {connection.SourceIp}"
            : connection.SourceIp));
        headers.Add(new("X-Forwarded-Port", request.HttpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)));
        headers.Add(new("X-Forwarded-Proto", request.Scheme));
        headers.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        return headers;
    }

    private static bool IsReplaced(string name) => name.ToUpperInvariant() is
        "CONNECTION" or "UPGRADE" or "HOST" or "X-AMZN-TRACE-ID" or "X-FORWARDED-FOR" or "X-FORWARDED-PORT" or "X-FORWARDED-PROTO";

    private static string TraceId(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"Root=1-{at.ToUnixTimeSeconds():x8}-{RandomNumberGenerator.GetHexString(2 * TraceRandomBytes, lowercase: true)}");
}
