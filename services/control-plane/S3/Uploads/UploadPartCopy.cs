using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html</summary>
internal sealed class UploadPartCopy(UploadFinder uploads, ObjectFinder objects, PartWriter writer, ContentStreams contents, TimeProvider time)
    : IOperation<UploadPartCopyRequest, UploadPartCopyOutput>
{
    public async Task<Outcome<UploadPartCopyOutput>> HandleAsync(
        UploadPartCopyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.PartNumber is < 1 or > UploadFailures.MostParts)
        {
            return UploadFailures.InvalidNumber(request.PartNumber);
        }

        var named = CopySource.Parse(request.CopySource);
        var upload = await uploads.FindAsync(request.Bucket, request.Key, request.UploadId, cancellationToken);
        if (!named.Succeeded || !upload.Succeeded)
        {
            return (named.Failure ?? upload.Failure)!;
        }

        var source = await objects.FindAsync(named.Value.Bucket, named.Value.Key, named.Value.VersionId, cancellationToken);
        if (!source.Succeeded)
        {
            return source.Failure;
        }

        var conditions = new ReadConditions(
            request.CopySourceIfMatch, request.CopySourceIfNoneMatch, request.CopySourceIfModifiedSince, request.CopySourceIfUnmodifiedSince);
        var range = ByteRange.Parse(request.CopySourceRange, source.Value.Version.Content.Size);
        if ((conditions.CheckSource(source.Value.Version, time.GetUtcNow()) ?? range.Failure) is { } refusal)
        {
            return refusal;
        }

        return await KeepAsync(request, upload.Value, source.Value, range.Value!, cancellationToken);
    }

    private async Task<Outcome<UploadPartCopyOutput>> KeepAsync(
        UploadPartCopyRequest request, FoundUpload upload, FoundVersion source, ByteRange range, CancellationToken cancellationToken)
    {
        var algorithm = upload.Kept.Value.ChecksumAlgorithm is { Length: > 0 } chosen ? chosen : ChecksumAlgorithms.Default;
        var cut = ContentPieces.Cut(source.Version.Content, range.Offset, range.Length);
        var kept = await writer.KeepAsync(
            upload, request.PartNumber, await contents.MeasureAsync(cut, algorithm, cancellationToken), cancellationToken);
        if (!kept.Succeeded)
        {
            return kept.Failure;
        }

        var result = new CopyPartResult { ETag = ETags.Quote(kept.Value.Etag), LastModified = kept.Value.LastModified };
        ChecksumMembers.Write(result, kept.Value.Content.ChecksumAlgorithm, kept.Value.Content.Checksum.ToBase64());
        var answer = new UploadPartCopyOutput
        {
            CopyPartResult = result,
            ServerSideEncryption = upload.Kept.Value.Object.Headers.ServerSideEncryption,
        };
        if (source.Bucket.Versioning.Length > 0)
        {
            answer.CopySourceVersionId = source.Version.VersionId;
        }

        return answer;
    }
}
