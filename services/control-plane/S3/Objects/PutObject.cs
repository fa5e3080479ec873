using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html. The content is here already: the edge has uploaded it and held it against
/// its digests.
/// </summary>
internal sealed class PutObject(BucketEditor buckets, ObjectDraft drafts, ObjectWriter writer) : IOperation<PutObjectRequest, PutObjectOutput>
{
    public async Task<Outcome<PutObjectOutput>> HandleAsync(PutObjectRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var bucket = found.Value.Value;
        var draft = drafts.Of("PutObject", request, bucket, request.Bucket, request.Key, request.Metadata);
        if (!draft.Succeeded)
        {
            return draft.Failure;
        }

        ObjectDraft.Fill(draft.Value, request.Body);
        var written = await writer.AddAsync(
            bucket,
            request.Key,
            draft.Value,
            current => WriteConditions.Check(current, request.IfMatch, request.IfNoneMatch, request.Key),
            [],
            cancellationToken);
        if (!written.Succeeded)
        {
            return written.Failure;
        }

        var answer = new PutObjectOutput { ETag = ETags.Quote(written.Value.Etag), ChecksumType = ChecksumTypes.FullObject };
        VersionAnswers.Write(answer, bucket, written.Value);
        ChecksumMembers.Write(answer, request.Body.ChecksumAlgorithm, request.Body.Checksum.ToBase64());
        return answer;
    }
}
