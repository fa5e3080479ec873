using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>An upload and the bucket that it is meant for.</summary>
internal sealed record FoundUpload(BucketRecord Bucket, string Id, Kept<UploadRecord> Kept);

/// <summary>How uploads are found.</summary>
internal sealed class UploadFinder(BucketEditor buckets, IDocumentStore store)
{
    public async Task<Outcome<FoundUpload>> FindAsync(string bucket, string key, string uploadId, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return UploadId.IsValid(uploadId)
            && await store.FindAsync(UploadDocument.Kind, UploadDocument.Key(found.Value.Value, key, uploadId), cancellationToken) is { } upload
                ? new FoundUpload(found.Value.Value, uploadId, upload)
                : UploadFailures.Missing(uploadId);
    }
}
