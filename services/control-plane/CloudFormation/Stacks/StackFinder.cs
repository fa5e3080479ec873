using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>Finds stacks by name or ARN. A deleted stack is found by its ARN only.</summary>
internal sealed class StackFinder(IDocumentStore store)
{
    public async Task<Kept<StackRecord>?> FindAsync(CallScope scope, string nameOrArn, CancellationToken cancellationToken)
    {
        if (nameOrArn.Length == 0)
        {
            return null;
        }

        var uuid = StackArn.IsArn(nameOrArn)
            ? StackArn.UuidOf(nameOrArn)
            : (await store.FindAsync(StackDocument.NameKind, StackDocument.NameClaim(scope, nameOrArn), cancellationToken))?.Value.StackUuid;
        return uuid is { Length: > 0 }
            ? await store.FindAsync(StackDocument.Kind, StackDocument.Key(scope, uuid), cancellationToken)
            : null;
    }

    public async Task<StackInputRecord> InputAsync(DocumentKey stack, string inputId, CancellationToken cancellationToken) =>
        inputId.Length == 0
            ? new StackInputRecord()
            : (await store.FindAsync(StackDocument.InputKind, StackDocument.InputOf(stack, inputId), cancellationToken))?.Value ?? new StackInputRecord();

    /// <summary>The stack's resources by their logical ids.</summary>
    public async Task<Dictionary<string, StackResourceRecord>> ResourcesAsync(DocumentKey stack, CancellationToken cancellationToken)
    {
        var resources = new Dictionary<string, StackResourceRecord>(StringComparer.Ordinal);
        await foreach (var kept in store.ListAllAsync(StackDocument.ResourceKind, stack.Account, stack.Region, stack.Id, cancellationToken))
        {
            resources.Add(kept.Value.LogicalId, kept.Value);
        }

        return resources;
    }
}
