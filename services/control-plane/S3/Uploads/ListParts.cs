using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Listing;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html</summary>
internal sealed class ListParts(UploadFinder uploads, IDocumentStore store) : IOperation<ListPartsRequest, ListPartsOutput>
{
    public async Task<Outcome<ListPartsOutput>> HandleAsync(ListPartsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(request.Bucket, request.Key, request.UploadId, cancellationToken);
        if (!upload.Succeeded)
        {
            return upload.Failure;
        }

        if (PageSize.Read(request.HasMaxParts ? request.MaxParts : null, "max-parts", out var limit) is { } failure)
        {
            return failure;
        }

        var after = UploadDocument.PartKey(upload.Value.Id, request.PartNumberMarker);
        var page = await store.ListAsync(
            new(after.Kind, after.Account, after.Region, upload.Value.Id, Math.Max(limit, 1), PageToken.After(after)), cancellationToken);
        var parts = page.Documents.Take(limit).Select(document => UploadDocument.Parts.Read(document).Value).ToList();
        return Answer(request, upload.Value, parts, limit, page.NextPageToken is not null);
    }

    private static ListPartsOutput Answer(ListPartsRequest request, FoundUpload upload, List<PartRecord> parts, int limit, bool more)
    {
        var record = upload.Kept.Value;
        var answer = new ListPartsOutput
        {
            Bucket = request.Bucket,
            Key = request.Key,
            UploadId = upload.Id,
            PartNumberMarker = request.PartNumberMarker,
            NextPartNumberMarker = parts.Count > 0 ? parts[^1].Number : 0,
            MaxParts = limit,
            IsTruncated = more,
            Parts = { parts.Select(Describe) },
            Initiator = new Initiator { Id = Owners.IdOf(upload.Bucket.AccountId) },
            Owner = Owners.Of(upload.Bucket.AccountId),
            StorageClass = ObjectHeaders.StorageClassOf(record.Object.Headers),
        };
        if (record.ChecksumAlgorithm.Length > 0)
        {
            answer.ChecksumAlgorithm = record.ChecksumAlgorithm;
            answer.ChecksumType = record.ChecksumType;
        }

        return answer;
    }

    private static Part Describe(PartRecord part)
    {
        var described = new Part
        {
            PartNumber = part.Number,
            LastModified = part.LastModified,
            ETag = ETags.Quote(part.Etag),
            Size = part.Content.Size,
        };
        ChecksumMembers.Write(described, part.Content.ChecksumAlgorithm, part.Content.Checksum.ToBase64());
        return described;
    }
}
