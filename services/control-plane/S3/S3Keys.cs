using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3;

/// <summary>
/// How the parts of a bucket are named in the store: by the bucket's id and then by their key, so that the store's order is S3's, that of UTF-8. Where one key
/// has several documents, a mark that keys do not hold stands between it and what tells them apart.
/// </summary>
internal static class S3Keys
{
    private const string Account = "000000000000";
    private const string Region = "global";
    private const char Mark = '\u0001';

    public static DocumentKey Key(string kind, string bucketId, string key) => new(Account, Region, kind, $"{bucketId}/{key}");

    public static DocumentKey Key(string kind, string bucketId, string key, string part) => new(Account, Region, kind, $"{bucketId}/{key}{Mark}{part}");

    /// <summary>What stands behind the bucket's id.</summary>
    public static string Rest(DocumentKey document) => document.Id[(document.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The key, without what tells its documents apart.</summary>
    public static string KeyOf(DocumentKey document)
    {
        var rest = Rest(document);
        return rest[..rest.LastIndexOf(Mark)];
    }
}
