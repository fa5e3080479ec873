using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html: the older form, which goes on behind a key.</summary>
internal sealed class ListObjects(BucketEditor buckets, ListedObjects objects) : IOperation<ListObjectsRequest, ListObjectsOutput>
{
    public async Task<Outcome<ListObjectsOutput>> HandleAsync(ListObjectsRequest request, CallScope scope, CancellationToken cancellationToken)
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
        var encoding = new KeyEncoding(request.EncodingType);
        var page = await objects.ScanAsync(bucket, request.Prefix, request.Delimiter, request.Marker, limit, cancellationToken);
        var owner = Owners.Of(bucket.AccountId);
        var answer = new ListObjectsOutput
        {
            Name = request.Bucket,
            Prefix = encoding.Encode(request.Prefix),
            Marker = encoding.Encode(request.Marker),
            MaxKeys = limit,
            IsTruncated = page.IsTruncated,
            Contents = { page.Documents.Select(document => ListedObjects.Describe(document, encoding, owner)) },
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

        // AWS gives it with a delimiter only; without one the last key says the same, and clients that look for it find it.
        if (page.IsTruncated && answer.HasDelimiter)
        {
            answer.NextMarker = encoding.Encode(page.LastKey);
        }

        return answer;
    }
}
