using System.Diagnostics.CodeAnalysis;
using Gatehouse.AwsWire.Xml;

namespace Gatehouse.ControlPlane.S3.Reading;

/// <summary>Bucket, key and version of an object.</summary>
/// <param name="Bucket">Name of the bucket.</param>
/// <param name="Key">The object's key, decoded.</param>
/// <param name="VersionId">The version; empty for the current one.</param>
internal sealed record ObjectAddress(string Bucket, string Key, string VersionId = "")
{
    private const string VersionQuery = "versionId=";

    /// <summary>
    /// Reads the URL of an object, as templates are named by: <c>https://bucket.s3.region.amazonaws.com/key</c>, <c>https://s3.amazonaws.com/bucket/key</c>,
    /// <c>s3://bucket/key</c>, and both forms at Gatehouse's own host. Any host that names no bucket is taken for ours.
    /// </summary>
    public static bool TryParse(string url, [NotNullWhen(true)] out ObjectAddress? address)
    {
        address = null;
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        if (authority <= 0)
        {
            return false;
        }

        var rest = url[(authority + 3)..];
        var (location, query) = Split(rest, '?');
        var isBucket = url.StartsWith("s3://", StringComparison.OrdinalIgnoreCase);
        var (host, path) = Split(location, '/');
        var bucket = isBucket ? host : BucketHost.BucketOf(host);
        var key = path;
        if (bucket is null)
        {
            (bucket, key) = Split(path, '/');
        }

        if (bucket.Length == 0 || key.Length == 0)
        {
            return false;
        }

        var version = query.Split('&').FirstOrDefault(part => part.StartsWith(VersionQuery, StringComparison.Ordinal));
        address = new ObjectAddress(
            Uri.UnescapeDataString(bucket), Uri.UnescapeDataString(key), version is null ? "" : Uri.UnescapeDataString(version[VersionQuery.Length..]));
        return true;
    }

    private static (string Before, string After) Split(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
