using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>What a deletion came to.</summary>
/// <param name="VersionId">The version that was removed, or the delete marker that was made; empty without versioning.</param>
/// <param name="DeleteMarker">Whether that version is, or was, a delete marker.</param>
internal sealed record Erasure(string VersionId, bool DeleteMarker);

/// <summary>
/// Deletes objects: a named version for good; without one, in a bucket with versioning, by a delete marker over what is there. What is not there is
/// deleted already. https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
/// </summary>
internal sealed class ObjectEraser(ObjectFinder objects, ObjectWriter writer, IDocumentStore store)
{
    private const int MostAttempts = 100;

    public async Task<Outcome<Erasure>> EraseAsync(
        BucketRecord bucket, string key, string versionId, string ifMatch, CancellationToken cancellationToken)
    {
        if (versionId.Length == 0 && bucket.Versioning.Length > 0)
        {
            var marker = await writer.AddAsync(
                bucket, key, new ObjectVersionRecord { DeleteMarker = true }, current => WriteConditions.Check(current, ifMatch, "", key), [], cancellationToken);
            return marker.Succeeded ? new Erasure(marker.Value.VersionId, DeleteMarker: true) : marker.Failure;
        }

        var named = versionId.Length == 0 ? VersionId.Null : versionId;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var head = await objects.FindHeadAsync(bucket, key, cancellationToken);
            if (ifMatch.Length > 0 && WriteConditions.Check(head?.Value.Current, ifMatch, "", key) is { } failure)
            {
                return failure;
            }

            var version = head is null ? null : await objects.FindVersionAsync(bucket, key, head.Value, named, cancellationToken);
            if (version is null)
            {
                return new Erasure(versionId, DeleteMarker: false);
            }

            var writes = await WritesAsync(bucket, key, head!, version, cancellationToken);
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                return new Erasure(versionId, version.Value.DeleteMarker);
            }
        }

        return S3Failures.Contended;
    }

    private async Task<List<DocumentWrite>> WritesAsync(
        BucketRecord bucket, string key, Kept<ObjectRecord> head, Kept<ObjectVersionRecord> version, CancellationToken cancellationToken)
    {
        var record = head.Value;
        var removal = new DeleteDocument(version.Key);
        if (version.Value.Ordinal == record.NullOrdinal)
        {
            record.NullOrdinal = 0;
        }

        if (version.Value.Ordinal == record.Current.Ordinal)
        {
            if (await FindNextAsync(bucket, key, version.Key, cancellationToken) is not { } next)
            {
                return [new DeleteDocument(head.Key, head.Revision), removal];
            }

            record.Current = next;
        }

        return [new PutDocument(head.Key, bucket.Id, record.ToByteArray(), head.Revision), removal];
    }

    /// <summary>The version before this one, which comes next in the store's order.</summary>
    private async Task<ObjectVersionRecord?> FindNextAsync(
        BucketRecord bucket, string key, DocumentKey version, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(
            new(version.Kind, version.Account, version.Region, bucket.Id, Limit: 1, PageToken.After(version)), cancellationToken);
        return page.Documents is [var next] && S3Keys.KeyOf(next.Key) == key ? VersionDocument.Kind.Read(next).Value : null;
    }
}
