using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Policies;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Managed policies that roles, users and groups share.</summary>
internal sealed class AttachedPolicies(IamEntities entities, ManagedPolicies policies)
{
    private const int Most = 10;

    /// <summary>Attaching twice is attaching once.</summary>
    public async Task<Outcome<Empty>> AttachAsync(EntityKind kind, string name, string arn, CallScope scope, CancellationToken cancellationToken)
    {
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return IamFailures.Invalid($"ARN {arn} is not valid.");
        }

        if (!await policies.ExistsAsync(arn, scope, cancellationToken))
        {
            return IamFailures.NoSuchEntity($"Policy {arn} does not exist or is not attachable.");
        }

        var edited = await entities.EditAsync(
            kind,
            scope.Account,
            name,
            record =>
            {
                if (!record.AttachedPolicies.Contains(arn))
                {
                    record.AttachedPolicies.Add(arn);
                }

                return record.AttachedPolicies.Count > Most
                    ? IamFailures.LimitExceeded($"Cannot exceed quota for PoliciesPer{kind.Title}: {Most}")
                    : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    public async Task<Outcome<Empty>> DetachAsync(EntityKind kind, string name, string arn, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            kind,
            scope.Account,
            name,
            record => record.AttachedPolicies.Remove(arn) ? null : IamFailures.NoSuchEntity($"Policy {arn} was not found."),
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    public async Task<Outcome<IamPage<AttachedPolicy>>> ListAsync(
        EntityKind kind, string name, int maxItems, string marker, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(kind, scope.Account, name, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var all = found.Value.AttachedPolicies.Select(arn => new AttachedPolicy { PolicyArn = arn, PolicyName = arn[(arn.LastIndexOf('/') + 1)..] });
        return IamPages.Take([.. all], maxItems, marker);
    }
}
