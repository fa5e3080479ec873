using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html. The copy shares its source's blobs.</summary>
internal sealed class CopyObject(BucketEditor buckets, ObjectFinder objects, ObjectDraft drafts, ObjectWriter writer, ContentStreams contents, TimeProvider time)
    : IOperation<CopyObjectRequest, CopyObjectOutput>
{
    private const string Replace = "REPLACE";

    public async Task<Outcome<CopyObjectOutput>> HandleAsync(CopyObjectRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var named = CopySource.Parse(request.CopySource);
        var bucket = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!named.Succeeded || !bucket.Succeeded)
        {
            return (named.Failure ?? bucket.Failure)!;
        }

        var source = await objects.FindAsync(named.Value.Bucket, named.Value.Key, named.Value.VersionId, cancellationToken);
        if (!source.Succeeded)
        {
            return source.Failure;
        }

        var conditions = new ReadConditions(
            request.CopySourceIfMatch, request.CopySourceIfNoneMatch, request.CopySourceIfModifiedSince, request.CopySourceIfUnmodifiedSince);
        if ((conditions.CheckSource(source.Value.Version, time.GetUtcNow()) ?? CheckSelf(request, named.Value)) is { } refusal)
        {
            return refusal;
        }

        var draft = drafts.Of("CopyObject", request, bucket.Value.Value, request.Bucket, request.Key, request.Metadata);
        if (!draft.Succeeded)
        {
            return draft.Failure;
        }

        TakeOver(draft.Value, source.Value.Version, request);
        ObjectDraft.Fill(draft.Value, await ContentOfAsync(source.Value.Version, request.ChecksumAlgorithm, cancellationToken));
        var written = await writer.AddAsync(
            bucket.Value.Value, request.Key, draft.Value,
            current => WriteConditions.Check(current, request.IfMatch, request.IfNoneMatch, request.Key), [], cancellationToken);
        return written.Succeeded ? Answer(bucket.Value.Value, written.Value, source.Value) : written.Failure;
    }

    private static AwsFailure? CheckSelf(CopyObjectRequest request, CopySource source)
    {
        var changes = request.MetadataDirective == Replace || request.HasStorageClass || request.HasServerSideEncryption || request.HasWebsiteRedirectLocation;
        return source.Bucket == request.Bucket && source.Key == request.Key && source.VersionId.Length == 0 && !changes
            ? ObjectFailures.CopyOntoItself
            : null;
    }

    /// <summary>What describes the source describes the copy, unless the request replaces it.</summary>
    private static void TakeOver(ObjectVersionRecord copy, ObjectVersionRecord source, CopyObjectRequest request)
    {
        if (request.MetadataDirective != Replace)
        {
            var own = copy.Headers;
            copy.Headers = source.Headers.Clone();
            copy.Headers.StorageClass = own.StorageClass;
            copy.Headers.ServerSideEncryption = own.ServerSideEncryption;
            copy.Headers.SsekmsKeyId = own.SsekmsKeyId;
            copy.Headers.WebsiteRedirectLocation = own.WebsiteRedirectLocation;
            copy.Metadata.Clear();
            copy.Metadata.Add(source.Metadata);
        }

        if (request.TaggingDirective != Replace)
        {
            copy.Tags.Clear();
            copy.Tags.Add(source.Tags);
        }
    }

    /// <summary>A copy is one object, however its source came: its ETag is the MD5 of all of it.</summary>
    private async Task<Aws.Traits.Content> ContentOfAsync(ObjectVersionRecord source, string algorithm, CancellationToken cancellationToken)
    {
        var wanted = algorithm.Length > 0 ? algorithm : source.Content.ChecksumAlgorithm;
        return source.PartSizes.Count == 0 && wanted == source.Content.ChecksumAlgorithm
            ? source.Content
            : await contents.MeasureAsync(source.Content, wanted, cancellationToken);
    }

    private static CopyObjectOutput Answer(BucketRecord bucket, ObjectVersionRecord copy, FoundVersion source)
    {
        var result = new CopyObjectResult { ETag = ETags.Quote(copy.Etag), LastModified = copy.LastModified, ChecksumType = copy.ChecksumType };
        ChecksumMembers.Write(result, copy.Content.ChecksumAlgorithm, copy.Content.Checksum.ToBase64());
        var answer = new CopyObjectOutput { CopyObjectResult = result };
        VersionAnswers.Write(answer, bucket, copy);
        if (source.Bucket.Versioning.Length > 0)
        {
            answer.CopySourceVersionId = source.Version.VersionId;
        }

        return answer;
    }
}
