using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>The headers of a request as a REST API's integrations see them: the client's without those that end at the gateway.</summary>
internal static class RestHeaders
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        [
            "Connection", "Content-Length", "Content-MD5", "Expect", "Max-Forwards", "Proxy-Authenticate", "Server", "TE",
            "Transfer-Encoding", "Trailer", "Upgrade", "WWW-Authenticate", "Keep-Alive", "Proxy-Connection",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<EventHeader> Of(HttpContext context, string traceHeader) => EventHeaders.Of(context, traceHeader, Dropped);
}
