using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>
/// Removes a root with everything that belongs to it. What fits goes in one commit; a root of thousands of parts goes batch by
/// batch, the root itself last, so that a removal that was interrupted can be repeated.
/// </summary>
/// <param name="store">Where the documents are.</param>
/// <param name="roots">The root's kind.</param>
/// <param name="partKinds">The kinds of its parts.</param>
internal abstract class RootRemoval<TRoot>(IDocumentStore store, RootKind<TRoot> roots, IReadOnlyList<string> partKinds)
    where TRoot : class, IMessage<TRoot>, new()
{
    private const int MostAttempts = 100;
    private const int Batch = 900;
    private const int KeysAPage = 500;

    public async Task<AwsFailure?> RemoveAsync(CallScope scope, string id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(roots.Kind, roots.Key(scope, id), cancellationToken) is not { } kept)
            {
                return roots.Missing(scope, id);
            }

            if (await RefuseAsync(scope, kept.Value, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var parts = await FindPartsAsync(scope, id, cancellationToken);
            if ((await CommitAsync(kept, parts, cancellationToken)).Committed && parts.Count <= Batch)
            {
                return null;
            }
        }

        return EditFailures.ConcurrentModification;
    }

    /// <summary>What was claimed for the root and ends with it.</summary>
    protected abstract IEnumerable<DocumentWrite> Claims(TRoot root);

    /// <summary>Why the root must stay; null when it may go.</summary>
    protected virtual Task<AwsFailure?> RefuseAsync(CallScope scope, TRoot root, CancellationToken cancellationToken) =>
        Task.FromResult<AwsFailure?>(null);

    private ValueTask<CommitOutcome> CommitAsync(Kept<TRoot> kept, List<DocumentKey> parts, CancellationToken cancellationToken)
    {
        var deletions = parts.Take(Batch).Select(key => new DeleteDocument(key));
        DocumentWrite[] writes = parts.Count > Batch
            ? [new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision), .. deletions]
            : [new DeleteDocument(kept.Key, kept.Revision), .. deletions, .. Claims(kept.Value)];
        return store.CommitAsync(writes, cancellationToken);
    }

    private async Task<List<DocumentKey>> FindPartsAsync(CallScope scope, string id, CancellationToken cancellationToken)
    {
        var keys = new List<DocumentKey>();
        foreach (var kind in partKinds)
        {
            string? token = null;
            do
            {
                var page = await store.ListAsync(new(kind, scope.Account, scope.Region, id, KeysAPage, token), cancellationToken);
                keys.AddRange(page.Documents.Select(document => document.Key));
                token = page.NextPageToken;
            }
            while (token is not null && keys.Count <= Batch);
        }

        return keys;
    }
}
