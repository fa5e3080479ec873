using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Policies that belong to one role, user or group.</summary>
internal sealed class InlinePolicies(IamEntities entities)
{
    public async Task<Outcome<Empty>> PutAsync(
        EntityKind kind, string name, string policy, string document, CallScope scope, CancellationToken cancellationToken)
    {
        if (PolicyDocuments.Check(document) is { } failure)
        {
            return failure;
        }

        var edited = await entities.EditAsync(
            kind,
            scope.Account,
            name,
            record =>
            {
                record.InlinePolicies[policy] = document;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    /// <summary>The document, encoded.</summary>
    public async Task<Outcome<string>> GetAsync(
        EntityKind kind, string name, string policy, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(kind, scope.Account, name, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.InlinePolicies.TryGetValue(policy, out var document)
            ? PolicyDocuments.Encode(document)
            : kind.PolicyMissing(policy);
    }

    public async Task<Outcome<IamPage<string>>> ListAsync(
        EntityKind kind, string name, int maxItems, string marker, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(kind, scope.Account, name, cancellationToken);
        return found.Succeeded
            ? IamPages.Take([.. found.Value.InlinePolicies.Keys.Order(StringComparer.Ordinal)], maxItems, marker)
            : found.Failure;
    }

    public async Task<Outcome<Empty>> DeleteAsync(EntityKind kind, string name, string policy, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            kind, scope.Account, name, record => record.InlinePolicies.Remove(policy) ? null : kind.PolicyMissing(policy), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
