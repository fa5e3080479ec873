using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html</summary>
internal sealed class UploadPart(UploadFinder uploads, PartWriter writer) : IOperation<UploadPartRequest, UploadPartOutput>
{
    public async Task<Outcome<UploadPartOutput>> HandleAsync(UploadPartRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.PartNumber is < 1 or > UploadFailures.MostParts)
        {
            return UploadFailures.InvalidNumber(request.PartNumber);
        }

        var upload = await uploads.FindAsync(request.Bucket, request.Key, request.UploadId, cancellationToken);
        if (!upload.Succeeded)
        {
            return upload.Failure;
        }

        var kept = await writer.KeepAsync(upload.Value, request.PartNumber, request.Body, cancellationToken);
        if (!kept.Succeeded)
        {
            return kept.Failure;
        }

        var answer = new UploadPartOutput
        {
            ETag = ETags.Quote(kept.Value.Etag),
            ServerSideEncryption = upload.Value.Kept.Value.Object.Headers.ServerSideEncryption,
        };
        ChecksumMembers.Write(answer, kept.Value.Content.ChecksumAlgorithm, kept.Value.Content.Checksum.ToBase64());
        return answer;
    }
}
