using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>A change set and its stack.</summary>
internal sealed record FoundChangeSet(Kept<ChangeSetRecord> ChangeSet, Kept<StackRecord> Stack);

/// <summary>Finds change sets: by ARN alone, or by their name and their stack's.</summary>
internal sealed class ChangeSetFinder(IDocumentStore store, StackFinder stacks)
{
    public async Task<Outcome<FoundChangeSet>> FindAsync(CallScope scope, string changeSet, string stackName, CancellationToken cancellationToken)
    {
        if (StackArn.IsArn(changeSet))
        {
            return await FindByArnAsync(scope, changeSet, cancellationToken);
        }

        if (stackName.Length == 0)
        {
            return ChangeSetFailures.NoStackName;
        }

        if (await stacks.FindAsync(scope, stackName, cancellationToken) is not { } stack)
        {
            return StackFailures.Missing(stackName);
        }

        await foreach (var kept in OfStackAsync(stack.Key, cancellationToken))
        {
            if (kept.Value.Name == changeSet)
            {
                return new FoundChangeSet(kept, stack);
            }
        }

        return ChangeSetFailures.Missing(changeSet);
    }

    public IAsyncEnumerable<Kept<ChangeSetRecord>> OfStackAsync(DocumentKey stack, CancellationToken cancellationToken) =>
        store.ListAllAsync(ChangeSetDocument.Kind, stack.Account, stack.Region, stack.Id, cancellationToken);

    /// <summary>The writes by which no change set of a stack can be executed any more.</summary>
    public async Task<IReadOnlyList<DocumentWrite>> RetireAsync(DocumentKey stack, CancellationToken cancellationToken)
    {
        var writes = new List<DocumentWrite>();
        await foreach (var kept in OfStackAsync(stack, cancellationToken))
        {
            kept.Value.ExecutionStatus = "OBSOLETE";
            writes.Add(new PutDocument(kept.Key, stack.Id, kept.Value.ToByteArray(), kept.Revision));
        }

        return writes;
    }

    private async Task<Outcome<FoundChangeSet>> FindByArnAsync(CallScope scope, string arn, CancellationToken cancellationToken)
    {
        await foreach (var kept in store.ListAllAsync(ChangeSetDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (kept.Value.ChangeSetId == arn && await stacks.FindAsync(scope, kept.Value.StackId, cancellationToken) is { } stack)
            {
                return new FoundChangeSet(kept, stack);
            }
        }

        return ChangeSetFailures.Missing(arn);
    }
}
