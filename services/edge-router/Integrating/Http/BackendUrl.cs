using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>URLs of backends as they go onto a request line.</summary>
internal static class BackendUrl
{
    /// <summary>Whether an integration's URI is one at all, and not the ARN of something.</summary>
    public static bool IsHttp(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the client encoded stays encoded: a backend must see the path that it would have seen without a gateway.</summary>
    public static bool TryCreate(string text, [NotNullWhen(true)] out Uri? url)
    {
        var asItIs = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return Uri.TryCreate(WithSlash(text), asItIs, out url) && url.Host.Length > 0;
    }

    // Without canonicalization `http://host` would have no path at all on the request line.
    private static string WithSlash(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(authority).IndexOfAny('/', '?');
        if (end < 0) return url + "/";

        return url[authority + end] == '?' ? url.Insert(authority + end, "/") : url;
    }
}
