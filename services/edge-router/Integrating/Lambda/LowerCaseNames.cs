using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Header names in lower case; those that nearly every request has are kept, so that no event allocates them anew.</summary>
internal static class LowerCaseNames
{
    private static readonly FrozenDictionary<string, string> Known = FrozenDictionary.ToFrozenDictionary(
        [
            "accept", "accept-encoding", "accept-language", "authorization", "cache-control", "content-length", "content-type", "host",
            "origin", "pragma", "referer", "sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "sec-fetch-dest", "sec-fetch-mode",
            "sec-fetch-site", "user-agent", "x-amzn-trace-id", "x-api-key", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto",
        ],
        name => name,
        StringComparer.OrdinalIgnoreCase);

    public static string Of(string name) => Known.TryGetValue(name, out var known) ? known : name.ToLowerInvariant();
}
