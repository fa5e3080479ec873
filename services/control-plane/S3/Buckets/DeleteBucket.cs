using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ControlPlane.S3.Uploads;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html. Uploads under way do not keep a bucket; they go with it.</summary>
internal sealed class DeleteBucket(BucketEditor buckets, UploadRemoval uploads, IDocumentStore store, ILogger<DeleteBucket> log)
    : IOperation<DeleteBucketRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteBucketRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var bucket = found.Value.Value;
        var versions = await store.ListAsync(
            new(VersionDocument.Kind.Name, Parent: bucket.Id, Limit: 1), cancellationToken);
        if (versions.Documents.Count > 0)
        {
            return BucketFailures.NotEmpty(request.Bucket, bucket.Versioning.Length > 0);
        }

        if (!(await store.CommitAsync([new DeleteDocument(found.Value.Key, found.Value.Revision)], cancellationToken)).Committed)
        {
            return S3Failures.Contended;
        }

        await uploads.RemoveAllAsync(bucket.Id, cancellationToken);
        log.BucketDeleted(request.Bucket);
        return new Empty();
    }
}
