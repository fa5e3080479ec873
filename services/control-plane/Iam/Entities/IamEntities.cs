using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>How roles, users and groups are found, made, changed and removed.</summary>
internal sealed class IamEntities(IDocumentStore store)
{
    public async Task<Outcome<IamEntityRecord>> FindAsync(EntityKind kind, string account, string name, CancellationToken cancellationToken) =>
        name.Length > 0 && await store.FindAsync(kind.Documents, kind.Key(account, name), cancellationToken) is { } kept ? kept.Value : kind.Missing(name);

    public async Task<AwsFailure?> CreateAsync(
        EntityKind kind, string account, string name, IamEntityRecord record, CancellationToken cancellationToken) =>
        await store.TryCreateAsync(kind.Key(account, name), "", record, cancellationToken) ? null : kind.Exists(name);

    /// <summary>Changes an entity. The change may run several times and must have no effect but on the record.</summary>
    public Task<Outcome<IamEntityRecord>> EditAsync(
        EntityKind kind, string account, string name, Func<IamEntityRecord, AwsFailure?> change, CancellationToken cancellationToken) =>
        name.Length > 0
            ? store.EditAsync(kind.Documents, kind.Key(account, name), "", kind.Missing(name), change, cancellationToken)
            : Task.FromResult<Outcome<IamEntityRecord>>(kind.Missing(name));

    /// <summary>All of a kind, by name.</summary>
    public async Task<List<IamEntityRecord>> ListAsync(EntityKind kind, string account, CancellationToken cancellationToken)
    {
        var all = new List<IamEntityRecord>();
        await foreach (var kept in store.ListAllAsync(kind.Documents, account, IamIds.Region, cancellationToken: cancellationToken))
        {
            all.Add(kept.Value);
        }

        return all;
    }

    /// <summary>Removes an entity that nothing hangs on any more.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="check">What else must not hang on it.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Outcome<Empty>> DeleteAsync(
        EntityKind kind, string account, string name, Func<IamEntityRecord, Task<AwsFailure?>> check, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || await store.FindAsync(kind.Documents, kind.Key(account, name), cancellationToken) is not { } kept)
        {
            return kind.Missing(name);
        }

        if (kept.Value.AttachedPolicies.Count > 0)
        {
            return IamFailures.InUse("Cannot delete entity, must detach all policies first.");
        }

        if (kept.Value.InlinePolicies.Count > 0)
        {
            return IamFailures.InUse("Cannot delete entity, must delete policies first.");
        }

        if (await check(kept.Value) is { } failure)
        {
            return failure;
        }

        // Whoever attached something meanwhile changed the revision: the deletion is refused as it would have been a moment later.
        var outcome = await store.CommitAsync([new DeleteDocument(kept.Key, kept.Revision)], cancellationToken);
        return outcome.Committed ? new Empty() : IamFailures.InUse("Cannot delete entity, must detach all policies first.");
    }

    /// <summary>The tags of whichever entity the record has.</summary>
    public static ICollection<Tag> TagsOf(IamEntityRecord record) => record.EntityCase switch
    {
        IamEntityRecord.EntityOneofCase.Role => record.Role.Tags,
        IamEntityRecord.EntityOneofCase.User => record.User.Tags,
        _ => [],
    };
}
