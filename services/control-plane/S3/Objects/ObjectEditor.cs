using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>Changes what is kept beside an object's content: tags, access control list, locks. That makes no version.</summary>
internal sealed class ObjectEditor(ObjectFinder objects, IDocumentStore store)
{
    private const int MostAttempts = 100;

    /// <summary>The change may run several times and must have no effect but on the version.</summary>
    public async Task<Outcome<FoundVersion>> EditAsync(
        string bucket, string key, string versionId, Action<ObjectVersionRecord> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await objects.FindAsync(bucket, key, versionId, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var head = await objects.FindHeadAsync(found.Value.Bucket, key, cancellationToken);
            if (head is null)
            {
                continue;
            }

            var version = found.Value.Version;
            change(version);
            if ((await store.CommitAsync(Writes(found.Value.Bucket, key, head, version), cancellationToken)).Committed)
            {
                return found.Value;
            }
        }

        return S3Failures.Contended;
    }

    // The head is written in any case: it is what others compare with.
    private static List<DocumentWrite> Writes(BucketRecord bucket, string key, Kept<ObjectRecord> head, ObjectVersionRecord version)
    {
        if (head.Value.Current.Ordinal == version.Ordinal)
        {
            head.Value.Current = version;
        }

        return
        [
            new PutDocument(head.Key, bucket.Id, head.Value.ToByteArray(), head.Revision),
            new PutDocument(VersionDocument.Key(bucket, key, version.Ordinal), bucket.Id, version.ToByteArray()),
        ];
    }
}
