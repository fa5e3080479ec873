using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Contents;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html. The object appears and the upload ends in one commit.</summary>
internal sealed class CompleteMultipartUpload(
    UploadFinder uploads, UploadRemoval removal, ObjectWriter writer, IDocumentStore store, IOptions<ControlPlaneOptions> options)
    : IOperation<CompleteMultipartUploadRequest, CompleteMultipartUploadOutput>
{
    public async Task<Outcome<CompleteMultipartUploadOutput>> HandleAsync(
        CompleteMultipartUploadRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.MultipartUpload is not { Parts.Count: > 0 and <= UploadFailures.MostParts } list)
        {
            return S3Failures.MalformedXml;
        }

        var upload = await uploads.FindAsync(request.Bucket, request.Key, request.UploadId, cancellationToken);
        if (!upload.Succeeded)
        {
            return upload.Failure;
        }

        var chosen = PartAssembly.Choose(list.Parts, await UploadedAsync(upload.Value.Id, cancellationToken), request.UploadId);
        if (!chosen.Succeeded)
        {
            return chosen.Failure;
        }

        var version = PartAssembly.Assemble(upload.Value.Kept.Value, chosen.Value);
        if (Check(request, version) is { } refusal)
        {
            return refusal;
        }

        var written = await writer.AddAsync(
            upload.Value.Bucket,
            request.Key,
            version,
            current => WriteConditions.Check(current, request.IfMatch, request.IfNoneMatch, request.Key),
            [new DeleteDocument(upload.Value.Kept.Key, upload.Value.Kept.Revision)],
            cancellationToken);
        if (!written.Succeeded)
        {
            return written.Failure;
        }

        await removal.RemovePartsAsync(upload.Value.Id, cancellationToken);
        return Answer(request, upload.Value.Bucket, written.Value);
    }

    private async Task<Dictionary<int, PartRecord>> UploadedAsync(string uploadId, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<int, PartRecord>();
        await foreach (var (_, part, _) in store.ListAllAsync(UploadDocument.Parts, parent: uploadId, cancellationToken: cancellationToken))
        {
            parts[part.Number] = part;
        }

        return parts;
    }

    private static AwsFailure? Check(CompleteMultipartUploadRequest request, ObjectVersionRecord version)
    {
        if (request.HasMpuObjectSize && request.MpuObjectSize != version.Content.Size)
        {
            return S3Failures.InvalidRequest(
                $"The provided 'x-amz-mp-object-size' header value {request.MpuObjectSize} does not match what was computed: {version.Content.Size}");
        }

        var algorithm = ChecksumMembers.AlgorithmIn(request);
        var matches = algorithm.Length == 0
            || (algorithm == version.Content.ChecksumAlgorithm
                && ChecksumMembers.Read(request, algorithm).Split('-')[0] == version.Content.Checksum.ToBase64());
        return matches ? null : ContentFailures.WrongChecksum(algorithm.ToLowerInvariant());
    }

    private CompleteMultipartUploadOutput Answer(CompleteMultipartUploadRequest request, BucketRecord bucket, ObjectVersionRecord version)
    {
        var answer = new CompleteMultipartUploadOutput
        {
            Location = $"http://{request.Bucket}.s3.{options.Value.PublicHost}:{options.Value.PublicPort}/{Uri.EscapeDataString(request.Key)}",
            Bucket = request.Bucket,
            Key = request.Key,
            ETag = ETags.Quote(version.Etag),
        };
        VersionAnswers.Write(answer, bucket, version);
        if (version.Content.Checksum.Length > 0)
        {
            answer.ChecksumType = version.ChecksumType;
            ChecksumMembers.Write(answer, version.Content.ChecksumAlgorithm, VersionAnswers.ChecksumOf(version));
        }

        return answer;
    }
}
