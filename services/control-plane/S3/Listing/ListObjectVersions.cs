using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html: keys in order, the versions of each from the newest on.</summary>
internal sealed class ListObjectVersions(BucketEditor buckets, ObjectFinder objects, KeyScan scan)
    : IOperation<ListObjectVersionsRequest, ListObjectVersionsOutput>
{
    public async Task<Outcome<ListObjectVersionsOutput>> HandleAsync(
        ListObjectVersionsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (PageSize.Read(request.HasMaxKeys ? request.MaxKeys : null, "max-keys", out var limit) is { } failure)
        {
            return failure;
        }

        var bucket = found.Value.Value;
        var after = await PlaceAsync(bucket, request, cancellationToken);
        var page = await scan.RunAsync(
            new KeyQuery(VersionDocument.Kind.Name, bucket.Id, request.Prefix, request.Delimiter, after, request.KeyMarker, limit)
            {
                KeyOf = S3Keys.KeyOf,
            },
            cancellationToken);
        return Answer(request, bucket, page, limit);
    }

    /// <summary>Behind the version that is named, or behind all versions of the key.</summary>
    private async Task<DocumentKey?> PlaceAsync(BucketRecord bucket, ListObjectVersionsRequest request, CancellationToken cancellationToken)
    {
        if (request.KeyMarker.Length == 0)
        {
            return null;
        }

        var head = request.VersionIdMarker.Length == 0 ? null : await objects.FindHeadAsync(bucket, request.KeyMarker, cancellationToken);
        var ordinal = request.VersionIdMarker == VersionId.Null ? head?.Value.NullOrdinal ?? 0 : VersionId.OrdinalIn(request.VersionIdMarker);
        return ordinal > 0 ? VersionDocument.Key(bucket, request.KeyMarker, ordinal) : VersionDocument.Last(bucket, request.KeyMarker);
    }

    private static ListObjectVersionsOutput Answer(ListObjectVersionsRequest request, BucketRecord bucket, KeyPage page, int limit)
    {
        var encoding = new KeyEncoding(request.EncodingType);
        var answer = new ListObjectVersionsOutput
        {
            Name = request.Bucket,
            Prefix = encoding.Encode(request.Prefix),
            KeyMarker = encoding.Encode(request.KeyMarker),
            VersionIdMarker = request.VersionIdMarker,
            MaxKeys = limit,
            IsTruncated = page.IsTruncated,
            CommonPrefixes = { ListedObjects.Describe(page.CommonPrefixes, encoding) },
        };
        if (request.HasDelimiter && request.Delimiter.Length > 0)
        {
            answer.Delimiter = encoding.Encode(request.Delimiter);
        }

        if (request.HasEncodingType)
        {
            answer.EncodingType = request.EncodingType;
        }

        if (page.IsTruncated)
        {
            answer.NextKeyMarker = encoding.Encode(page.LastKey);
            answer.NextVersionIdMarker = page.Last is { } last ? VersionDocument.Kind.Read(last).Value.VersionId : "";
        }

        AddVersions(answer, page, encoding, Owners.Of(bucket.AccountId), request.VersionIdMarker.Length > 0 ? request.KeyMarker : null);
        return answer;
    }

    /// <param name="continued">The key whose newer versions an earlier page has told: none of these is its latest.</param>
    private static void AddVersions(ListObjectVersionsOutput answer, KeyPage page, KeyEncoding encoding, Owner owner, string? continued)
    {
        var before = continued;
        foreach (var document in page.Documents)
        {
            var key = S3Keys.KeyOf(document.Key);
            var version = VersionDocument.Kind.Read(document).Value;
            if (version.DeleteMarker)
            {
                answer.DeleteMarkers.Add(new DeleteMarkerEntry
                {
                    Key = encoding.Encode(key),
                    VersionId = version.VersionId,
                    IsLatest = key != before,
                    LastModified = version.LastModified,
                    Owner = owner,
                });
            }
            else
            {
                answer.Versions.Add(Describe(version, encoding.Encode(key), key != before, owner));
            }

            before = key;
        }
    }

    private static ObjectVersion Describe(ObjectVersionRecord version, string key, bool isLatest, Owner owner) => new()
    {
        Key = key,
        VersionId = version.VersionId,
        IsLatest = isLatest,
        LastModified = version.LastModified,
        ETag = ETags.Quote(version.Etag),
        Size = version.Content.Size,
        StorageClass = ObjectHeaders.StorageClassOf(version.Headers),
        ChecksumAlgorithm = { version.Content.ChecksumAlgorithm },
        ChecksumType = version.ChecksumType,
        Owner = owner,
    };
}
