using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>
/// How buckets are found and changed: read, changed, and written if nobody else wrote in between; else once more. Whoever knows a bucket's name
/// may use it: policies and access control lists are kept, not enforced.
/// </summary>
internal sealed class BucketEditor(IDocumentStore store)
{
    private const int MostAttempts = 100;

    public async Task<Outcome<Kept<BucketRecord>>> FindAsync(string name, CancellationToken cancellationToken) =>
        await store.FindAsync(BucketDocument.Kind, BucketDocument.Key(name), cancellationToken) is { } kept ? kept : BucketFailures.Missing(name);

    /// <summary>The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<BucketRecord>> EditAsync(string name, Func<BucketRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await FindAsync(name, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var bucket = found.Value.Value;
            if (change(bucket) is { } failure)
            {
                return failure;
            }

            var write = new PutDocument(found.Value.Key, bucket.AccountId, bucket.ToByteArray(), found.Value.Revision);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return bucket;
            }
        }

        return S3Failures.Contended;
    }
}
