using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// How objects are kept: one document per key, child of its bucket, with the version that is current. Listing it in order is listing the bucket.
/// Each version, the current one too, has a document of its own beside it: see <see cref="VersionDocument"/>. Both are written in one commit.
/// </summary>
internal static class ObjectDocument
{
    public static readonly DocumentKind<ObjectRecord> Kind = new("s3/object");

    public static DocumentKey Key(BucketRecord bucket, string key) => S3Keys.Key(Kind.Name, bucket.Id, key);

    /// <summary>The object's key in S3, out of the document's.</summary>
    public static string KeyOf(DocumentKey document) => S3Keys.Rest(document);
}
