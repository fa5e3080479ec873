using System.Globalization;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>How versions of objects are kept: one document each, those of a key beside each other, the newest first.</summary>
internal static class VersionDocument
{
    public static readonly DocumentKind<ObjectVersionRecord> Kind = new("s3/version");

    public static DocumentKey Key(BucketRecord bucket, string key, long ordinal) =>
        S3Keys.Key(Kind.Name, bucket.Id, key, (long.MaxValue - ordinal).ToString("x16", CultureInfo.InvariantCulture));

    /// <summary>A key behind those of all versions of an object.</summary>
    public static DocumentKey Last(BucketRecord bucket, string key) => S3Keys.Key(Kind.Name, bucket.Id, key, "~");
}
