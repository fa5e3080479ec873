using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html</summary>
internal sealed class CreateMultipartUpload(BucketEditor buckets, ObjectDraft drafts, IDocumentStore store, IIdSource ids, TimeProvider time)
    : IOperation<CreateMultipartUploadRequest, CreateMultipartUploadOutput>
{
    public async Task<Outcome<CreateMultipartUploadOutput>> HandleAsync(
        CreateMultipartUploadRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (CheckChecksum(request) is { } refusal)
        {
            return refusal;
        }

        var bucket = found.Value.Value;
        var draft = drafts.Of("CreateMultipartUpload", request, bucket, request.Bucket, request.Key, request.Metadata);
        if (!draft.Succeeded)
        {
            return draft.Failure;
        }

        var id = UploadId.New(time.GetUtcNow(), ids);
        var upload = new UploadRecord
        {
            Bucket = request.Bucket,
            Key = request.Key,
            Initiated = time.GetTimestampInSeconds(),
            Object = draft.Value,
            ChecksumAlgorithm = request.ChecksumAlgorithm,
            ChecksumType = request.HasChecksumType ? request.ChecksumType : ChecksumTypes.DefaultOf(request.ChecksumAlgorithm),
        };
        await store.CommitAsync(
            [new PutDocument(UploadDocument.Key(bucket, request.Key, id), bucket.Id, upload.ToByteArray(), DocumentWrite.MustNotExist)], cancellationToken);
        return Answer(request, id, upload);
    }

    private static AwsFailure? CheckChecksum(CreateMultipartUploadRequest request)
    {
        if (request.HasChecksumAlgorithm && !ChecksumAlgorithms.All.Contains(request.ChecksumAlgorithm))
        {
            return S3Failures.InvalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        }

        // What is of all bytes must come out of the parts' own; of CRC64NVME AWS takes nothing else.
        var impossible = request.ChecksumType == ChecksumTypes.FullObject
            ? request.HasChecksumAlgorithm && !ChecksumAlgorithms.IsCombinable(request.ChecksumAlgorithm)
            : request.ChecksumType == ChecksumTypes.Composite && request.ChecksumAlgorithm == ChecksumAlgorithms.Default;
        return impossible
            ? S3Failures.InvalidRequest(
                $"The {request.ChecksumType} checksum type cannot be used with the {request.ChecksumAlgorithm.ToLowerInvariant()} checksum algorithm.")
            : null;
    }

    private static CreateMultipartUploadOutput Answer(CreateMultipartUploadRequest request, string id, UploadRecord upload)
    {
        var answer = new CreateMultipartUploadOutput
        {
            Bucket = request.Bucket,
            Key = request.Key,
            UploadId = id,
            ServerSideEncryption = upload.Object.Headers.ServerSideEncryption,
        };
        if (upload.ChecksumAlgorithm.Length > 0)
        {
            answer.ChecksumAlgorithm = upload.ChecksumAlgorithm;
            answer.ChecksumType = upload.ChecksumType;
        }

        return answer;
    }
}
