using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>A version of an object and the bucket that it is in.</summary>
internal sealed record FoundVersion(BucketRecord Bucket, ObjectVersionRecord Version);

/// <summary>How objects and their versions are found.</summary>
internal sealed class ObjectFinder(BucketEditor buckets, IDocumentStore store)
{
    /// <summary>The version that is named, or the current one; a delete marker is a failure either way.</summary>
    public async Task<Outcome<FoundVersion>> FindAsync(string bucket, string key, string versionId, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var version = await FindAsync(found.Value.Value, key, versionId, cancellationToken);
        return version.Succeeded ? new FoundVersion(found.Value.Value, version.Value) : version.Failure;
    }

    private async Task<Outcome<ObjectVersionRecord>> FindAsync(
        BucketRecord bucket, string key, string versionId, CancellationToken cancellationToken)
    {
        var head = await FindHeadAsync(bucket, key, cancellationToken);
        if (versionId.Length == 0)
        {
            return head?.Value.Current switch
            {
                null => ObjectFailures.Missing(key),
                { DeleteMarker: true } marker => ObjectFailures.Deleted(key, marker),
                var current => current,
            };
        }

        return head is null ? ObjectFailures.MissingVersion(key, versionId) : await FindVersionAsync(bucket, key, head.Value, versionId, cancellationToken) switch
        {
            null => ObjectFailures.MissingVersion(key, versionId),
            { Value.DeleteMarker: true } marker => ObjectFailures.DeleteMarkerAsked(marker.Value),
            var version => version.Value,
        };
    }

    /// <summary>The key's own document; null when it has no version.</summary>
    public ValueTask<Kept<ObjectRecord>?> FindHeadAsync(BucketRecord bucket, string key, CancellationToken cancellationToken) =>
        store.FindAsync(ObjectDocument.Kind, ObjectDocument.Key(bucket, key), cancellationToken);

    /// <summary>A version by its id, delete markers too; null when there is none.</summary>
    public async ValueTask<Kept<ObjectVersionRecord>?> FindVersionAsync(
        BucketRecord bucket, string key, ObjectRecord head, string versionId, CancellationToken cancellationToken)
    {
        var ordinal = versionId == VersionId.Null ? head.NullOrdinal : VersionId.OrdinalIn(versionId);
        var version = ordinal == 0
            ? null
            : await store.FindAsync(VersionDocument.Kind, VersionDocument.Key(bucket, key, ordinal), cancellationToken);
        return version?.Value.VersionId == versionId ? version : null;
    }
}
