using Gatehouse.AwsWire.Rest;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Xml;

/// <summary>
/// Bucket and key of a request to S3, from its path or, where the host names the bucket, from both. Keys are any text: slashes at their
/// beginning, end or beside each other belong to them.
/// </summary>
internal static class ObjectPath
{
    /// <summary>The path's segments, percent-encoded: first the bucket, then what the key is made of.</summary>
    public static string[] Of(HttpRequest http)
    {
        var path = Origin(RawPath.Of(http));
        var bucket = BucketHost.BucketOf(http.Host.Value ?? "");
        return Split(bucket is null ? path : $"/{bucket}{path}");
    }

    public static string[] Split(string path)
    {
        var segments = path[1..].Split('/');
        return segments is [var bucket, ""] ? [bucket] : segments;
    }

    // Clients behind a proxy send the whole URL.
    private static string Origin(string target)
    {
        if (target.StartsWith('/'))
        {
            return target;
        }

        var authority = target.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : target.IndexOf('/', authority + 3);
        return path < 0 ? "/" : target[path..];
    }
}
