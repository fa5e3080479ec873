using Gatehouse.Aws.S3;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.Store;
using ListedObject = Gatehouse.Aws.S3.Object;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>The objects of a bucket as both forms of the list show them.</summary>
internal sealed class ListedObjects(KeyScan scan)
{
    public const int LargestPage = 1000;

    /// <summary>Objects whose current version is no delete marker.</summary>
    public Task<KeyPage> ScanAsync(
        BucketRecord bucket, string prefix, string delimiter, string after, int limit, CancellationToken cancellationToken) =>
        scan.RunAsync(
            new KeyQuery(
                ObjectDocument.Kind.Name, bucket.Id, prefix, delimiter, after.Length > 0 ? ObjectDocument.Key(bucket, after) : null, after, limit)
            {
                KeyOf = ObjectDocument.KeyOf,
                IsShown = document => !ObjectDocument.Kind.Read(document).Value.Current.DeleteMarker,
            },
            cancellationToken);

    public static ListedObject Describe(Document document, KeyEncoding encoding, Owner? owner)
    {
        var version = ObjectDocument.Kind.Read(document).Value.Current;
        return new ListedObject
        {
            Key = encoding.Encode(ObjectDocument.KeyOf(document.Key)),
            LastModified = version.LastModified,
            ETag = ETags.Quote(version.Etag),
            Size = version.Content.Size,
            StorageClass = ObjectHeaders.StorageClassOf(version.Headers),
            ChecksumAlgorithm = { version.Content.ChecksumAlgorithm },
            ChecksumType = version.ChecksumType,
            Owner = owner,
        };
    }

    public static IEnumerable<CommonPrefix> Describe(IEnumerable<string> prefixes, KeyEncoding encoding) =>
        prefixes.Select(prefix => new CommonPrefix { Prefix = encoding.Encode(prefix) });
}
