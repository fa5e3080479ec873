using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>Headers that describe one hop, so that they never pass through the gateway in either direction.</summary>
internal static class HopHeaders
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
        [
            "Connection", "Content-Length", "Expect", "Keep-Alive", "Proxy-Authenticate", "Proxy-Connection", "TE", "Trailer",
            "Transfer-Encoding", "Upgrade",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
