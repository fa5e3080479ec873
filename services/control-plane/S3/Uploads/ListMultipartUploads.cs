using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Listing;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html</summary>
internal sealed class ListMultipartUploads(BucketEditor buckets, KeyScan scan)
    : IOperation<ListMultipartUploadsRequest, ListMultipartUploadsOutput>
{
    /// <summary>Behind every upload's id.</summary>
    private const string Last = "~";

    public async Task<Outcome<ListMultipartUploadsOutput>> HandleAsync(
        ListMultipartUploadsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (PageSize.Read(request.HasMaxUploads ? request.MaxUploads : null, "max-uploads", out var limit) is { } failure)
        {
            return failure;
        }

        var bucket = found.Value.Value;
        DocumentKey? after = request.KeyMarker.Length == 0
            ? null
            : UploadDocument.Key(bucket, request.KeyMarker, request.UploadIdMarker.Length > 0 ? request.UploadIdMarker : Last);
        var page = await scan.RunAsync(
            new KeyQuery(UploadDocument.Kind.Name, bucket.Id, request.Prefix, request.Delimiter, after, request.KeyMarker, limit)
            {
                KeyOf = S3Keys.KeyOf,
            },
            cancellationToken);
        return Answer(request, bucket, page, limit);
    }

    private static ListMultipartUploadsOutput Answer(ListMultipartUploadsRequest request, BucketRecord bucket, KeyPage page, int limit)
    {
        var encoding = new KeyEncoding(request.EncodingType);
        var answer = new ListMultipartUploadsOutput
        {
            Bucket = request.Bucket,
            KeyMarker = encoding.Encode(request.KeyMarker),
            UploadIdMarker = request.UploadIdMarker,
            Prefix = encoding.Encode(request.Prefix),
            MaxUploads = limit,
            IsTruncated = page.IsTruncated,
            Uploads = { page.Documents.Select(document => Describe(document, encoding, Owners.Of(bucket.AccountId))) },
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
            answer.NextUploadIdMarker = page.Last is { } last ? UploadDocument.IdOf(last.Key) : "";
        }

        return answer;
    }

    private static MultipartUpload Describe(Document document, KeyEncoding encoding, Owner owner)
    {
        var upload = UploadDocument.Kind.Read(document).Value;
        var described = new MultipartUpload
        {
            UploadId = UploadDocument.IdOf(document.Key),
            Key = encoding.Encode(upload.Key),
            Initiated = upload.Initiated,
            StorageClass = ObjectHeaders.StorageClassOf(upload.Object.Headers),
            Owner = owner,
            Initiator = new Initiator { Id = owner.Id },
        };
        if (upload.ChecksumAlgorithm.Length > 0)
        {
            described.ChecksumAlgorithm = upload.ChecksumAlgorithm;
            described.ChecksumType = upload.ChecksumType;
        }

        return described;
    }
}
