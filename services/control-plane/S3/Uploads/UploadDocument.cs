using System.Globalization;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>
/// How multipart uploads are kept: one document for each, child of its bucket, and one for each of its parts, child of the upload. Ids begin with the moment,
/// so that the uploads of a key are in the order of their beginnings.
/// </summary>
internal static class UploadDocument
{
    public static readonly DocumentKind<UploadRecord> Kind = new("s3/upload");
    public static readonly DocumentKind<PartRecord> Parts = new("s3/part");

    public static DocumentKey Key(BucketRecord bucket, string key, string uploadId) => S3Keys.Key(Kind.Name, bucket.Id, key, uploadId);

    public static DocumentKey PartKey(string uploadId, int number) =>
        S3Keys.Key(Parts.Name, uploadId, number.ToString("D5", CultureInfo.InvariantCulture));

    /// <summary>The upload's id, out of its document's key.</summary>
    public static string IdOf(DocumentKey document) => document.Id[^UploadId.Length..];
}
