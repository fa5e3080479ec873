using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// The response headers that integrations cannot set: the client finds what they say as <c>x-amzn-Remapped-…</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
/// </summary>
internal static class RemappedHeaders
{
    private const string Prefix = "x-amzn-Remapped-";

    private static readonly string[] Always = ["Connection", "Content-Length", "Date", "Server"];

    /// <summary>Of functions and backends whose answers are passed on.</summary>
    public static FrozenSet<string> OfProxies { get; } = FrozenSet.ToFrozenSet(Always, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of answers that are mapped.</summary>
    public static FrozenSet<string> OfMapped { get; } = FrozenSet.ToFrozenSet(
        [
            .. Always, "Authorization", "Content-MD5", "Expect", "Host", "Max-Forwards", "Proxy-Authenticate", "Trailer", "Upgrade",
            "User-Agent", "WWW-Authenticate",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Beyond those of the hop, which are dropped.</summary>
    public static void Apply(List<KeyValuePair<string, string>> headers, FrozenSet<string> remapped)
    {
        for (var i = headers.Count - 1; i >= 0; i--)
        {
            var name = headers[i].Key;
            if (remapped.Contains(name)) headers[i] = new(Prefix + name, headers[i].Value);
            else if (HopHeaders.Contains(name)) headers.RemoveAt(i);
        }
    }
}
