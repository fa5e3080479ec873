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

    private static readonly FrozenSet<string> Remapped =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Connection", "Content-Length", "Date", "Server");

    /// <summary>Beyond those of the hop, which are dropped.</summary>
    public static void Apply(List<KeyValuePair<string, string>> headers)
    {
        for (var i = headers.Count - 1; i >= 0; i--)
        {
            var name = headers[i].Key;
            if (Remapped.Contains(name)) headers[i] = new(Prefix + name, headers[i].Value);
            else if (HopHeaders.Contains(name)) headers.RemoveAt(i);
        }
    }
}
