using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.S3.Configuration;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// Adds versions to keys. With versioning each write is a version of its own; without, or while it is suspended, it takes the place of the version
/// whose id is <c>null</c>. https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html
/// </summary>
internal sealed class ObjectWriter(ObjectFinder objects, IDocumentStore store, IIdSource ids, TimeProvider time)
{
    private const int MostAttempts = 100;

    /// <param name="bucket">The bucket to write to.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="draft">The version; its id, ordinal and time are filled in.</param>
    /// <param name="condition">What the version that is current, or null, must satisfy; null for nothing.</param>
    /// <param name="beside">What else the commit writes.</param>
    public async Task<Outcome<ObjectVersionRecord>> AddAsync(
        BucketRecord bucket,
        string key,
        ObjectVersionRecord draft,
        Func<ObjectVersionRecord?, AwsFailure?>? condition,
        IReadOnlyList<DocumentWrite> beside,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var head = await objects.FindHeadAsync(bucket, key, cancellationToken);
            if (condition?.Invoke(head?.Value.Current is { DeleteMarker: false } current ? current : null) is { } failure)
            {
                return failure;
            }

            var version = draft.Clone();
            var outcome = await store.CommitAsync([.. Writes(bucket, key, version, head), .. beside], cancellationToken);
            if (outcome.Committed)
            {
                return version;
            }

            if (beside.Any(write => write.Key == outcome.Conflict))
            {
                return S3Failures.Contended;
            }
        }

        return S3Failures.Contended;
    }

    private IEnumerable<DocumentWrite> Writes(BucketRecord bucket, string key, ObjectVersionRecord version, Kept<ObjectRecord>? head)
    {
        var record = head?.Value ?? new ObjectRecord();
        var versioned = bucket.Versioning == VersioningStates.Enabled;
        if (!versioned && record.NullOrdinal > 0)
        {
            yield return new DeleteDocument(VersionDocument.Key(bucket, key, record.NullOrdinal));
        }

        version.Ordinal = ++record.Versions;
        version.VersionId = versioned ? VersionId.New(version.Ordinal, ids) : VersionId.Null;
        version.LastModified = time.GetTimestampInSeconds();
        record.NullOrdinal = versioned ? record.NullOrdinal : version.Ordinal;
        record.Current = version;
        yield return new PutDocument(
            ObjectDocument.Key(bucket, key), bucket.Id, record.ToByteArray(), head?.Revision ?? DocumentWrite.MustNotExist);
        yield return new PutDocument(VersionDocument.Key(bucket, key, version.Ordinal), bucket.Id, version.ToByteArray());
    }
}
