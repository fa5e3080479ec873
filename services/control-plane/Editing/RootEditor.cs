using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>
/// How a root and everything that belongs to it is changed.
/// <code>
/// read the root → the operation's change → what follows from every change → one commit that expects the root as it was read
///      ↑                                                                            │
///      └───────────────────────────── somebody else was faster ─────────────────────┘
/// </code>
/// AWS refuses one of two concurrent writers; here both succeed, one after the other.
/// </summary>
internal abstract class RootEditor<TRoot, TEdit>(IDocumentStore store, RootKind<TRoot> roots, IOptions<ControlPlaneOptions> options)
    where TRoot : class, IMessage<TRoot>, new()
    where TEdit : RootEdit<TRoot>
{
    // Every lost attempt means that another writer won one: as many writers of one root at once never see a conflict.
    private const int MostAttempts = 100;

    protected IDocumentStore Store => store;

    /// <summary>
    /// Writes a new root with what the change adds to it and what is claimed for it, unless one of the documents exists already.
    /// </summary>
    public async Task<Creation> CreateAsync(
        CallScope scope, string id, TRoot root, IEnumerable<DocumentWrite> claims, Action<TEdit> change, CancellationToken cancellationToken)
    {
        var edit = Begin(scope, new(roots.Key(scope, id), root, DocumentWrite.MustNotExist), cancellationToken);
        change(edit);
        await FinishAsync(edit);
        DocumentWrite[] writes = [.. claims, .. edit.ToWrites()];
        if ((CheckSize(writes) ?? await CheckQuotasAsync(edit) ?? await CheckRootQuotaAsync(scope, cancellationToken)) is { } failure)
        {
            return new Creation(null, failure);
        }

        var outcome = await store.CommitAsync(writes, cancellationToken);
        if (outcome.Committed)
        {
            OnCommitted(edit);
        }

        return new Creation(outcome.Conflict, null);
    }

    /// <summary>Changes a root by an operation that answers nothing.</summary>
    public Task<Outcome<Empty>> EditAsync(
        CallScope scope,
        string id,
        Func<TEdit, Task<AwsFailure?>> change,
        CancellationToken cancellationToken,
        AwsFailure? withoutRoot = null) =>
        EditAsync<Empty>(
            scope, id, async edit => await change(edit) is { } failure ? failure : new Empty(), cancellationToken, withoutRoot);

    /// <summary>
    /// Changes a root. The change may run several times and must have no effect but on the edit. Where there is no such root, callers
    /// of some operations are told something else than others.
    /// </summary>
    public async Task<Outcome<T>> EditAsync<T>(
        CallScope scope,
        string id,
        Func<TEdit, Task<Outcome<T>>> change,
        CancellationToken cancellationToken,
        AwsFailure? withoutRoot = null)
        where T : class
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(roots.Kind, roots.Key(scope, id), cancellationToken) is not { } kept)
            {
                return withoutRoot ?? roots.Missing(scope, id);
            }

            var edit = Begin(scope, kept, cancellationToken);
            var outcome = await change(edit);
            if (!outcome.Succeeded)
            {
                return outcome;
            }

            await FinishAsync(edit);
            var writes = edit.ToWrites();
            if ((CheckSize(writes) ?? await CheckQuotasAsync(edit)) is { } failure)
            {
                return failure;
            }

            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                OnCommitted(edit);
                return outcome;
            }
        }

        return EditFailures.ConcurrentModification;
    }

    protected abstract TEdit Begin(CallScope scope, Kept<TRoot> kept, CancellationToken cancellationToken);

    /// <summary>Adds to the edit what follows from every change.</summary>
    protected virtual Task FinishAsync(TEdit edit) => Task.CompletedTask;

    /// <summary>The edit is in the store.</summary>
    protected virtual void OnCommitted(TEdit edit)
    {
    }

    private bool KeepsQuotas => options.Value.KeepsQuotas;

    private async Task<AwsFailure?> CheckQuotasAsync(TEdit edit) => KeepsQuotas ? await edit.CheckQuotasAsync() : null;

    // Creations at the same moment may leave one more than there should be: they share no document that could tell.
    private async Task<AwsFailure?> CheckRootQuotaAsync(CallScope scope, CancellationToken cancellationToken)
    {
        if (!KeepsQuotas || roots.Quota is not { } quota)
        {
            return null;
        }

        var listing = new DocumentListing(roots.Kind.Name, scope.Account, scope.Region, Limit: quota.Most);
        return (await store.ListAsync(listing, cancellationToken)).Documents.Count >= quota.Most ? quota.Exceeded : null;
    }

    private static AwsFailure? CheckSize(IReadOnlyCollection<DocumentWrite> writes)
    {
        if (writes.Count > DocumentSize.MostWrites)
        {
            return EditFailures.TooManyChanges;
        }

        return writes.OfType<PutDocument>().Any(write => write.Content.Length > DocumentSize.Largest) ? EditFailures.TooLarge : null;
    }
}

/// <summary>What came of creating a root: nothing to report when it is written.</summary>
/// <param name="Conflict">The document that somebody else had first.</param>
/// <param name="Failure">Why it cannot be written at all.</param>
internal readonly record struct Creation(DocumentKey? Conflict, AwsFailure? Failure)
{
    public bool Succeeded => Conflict is null && Failure is null;
}
