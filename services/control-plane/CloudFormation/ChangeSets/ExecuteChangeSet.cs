using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html. The stack's other change sets go with
/// it: they were made for a stack that is no more.
/// </summary>
internal sealed class ExecuteChangeSet(
    IDocumentStore store, StackBeginnings beginnings, StackFinder stacks, ChangeSetFinder changeSets, StackRunner runner)
    : IOperation<ExecuteChangeSetInput, ExecuteChangeSetOutput>
{
    public async Task<Outcome<ExecuteChangeSetOutput>> HandleAsync(ExecuteChangeSetInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await changeSets.FindAsync(scope, request.ChangeSetName, request.StackName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var (changeSet, stack) = (found.Value.ChangeSet.Value, found.Value.Stack);
        if (changeSet.ExecutionStatus != "AVAILABLE")
        {
            return ChangeSetFailures.NotExecutable(changeSet.ChangeSetId, changeSet.ExecutionStatus == "UNAVAILABLE" ? changeSet.Status : changeSet.ExecutionStatus);
        }

        var creates = stack.Value.Status == StackStatus.ReviewInProgress;
        if (!creates && !StackStatus.IsUpdatable(stack.Value.Status))
        {
            return StackFailures.Busy(stack.Value.StackId, stack.Value.Status);
        }

        var description = (await stacks.InputAsync(stack.Key, changeSet.InputId, cancellationToken)).TemplateBody;
        Describe(stack.Value, changeSet, description);
        var operation = new StackOperation
        {
            Phase = creates ? StackPhase.Creating : StackPhase.Updating,
            ClientToken = request.ClientRequestToken,
            KeepsFailures = request.HasDisableRollback ? request.DisableRollback : stack.Value.DisableRollback,
        };
        var writes = beginnings.Begin(stack, operation, creates ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress);
        changeSet.ExecutionStatus = "EXECUTE_COMPLETE";
        var others = await OthersAsync(found.Value, cancellationToken);
        var committed = await store.CommitAsync(
            [.. writes, .. others, new PutDocument(found.Value.ChangeSet.Key, stack.Key.Id, changeSet.ToByteArray(), found.Value.ChangeSet.Revision)],
            cancellationToken);
        if (!committed.Committed)
        {
            return CloudFormationFailures.Contended;
        }

        runner.Notify(stack.Key);
        return new ExecuteChangeSetOutput();
    }

    private static void Describe(StackRecord stack, ChangeSetRecord changeSet, string templateBody)
    {
        (stack.FormerInputId, stack.InputId) = (stack.InputId, changeSet.InputId);
        stack.ChangeSetId = changeSet.ChangeSetId;
        stack.Description = Templates.TemplateReader.Read(templateBody) is { Succeeded: true } template ? template.Value.Description : stack.Description;
    }

    private async Task<IReadOnlyList<DocumentWrite>> OthersAsync(FoundChangeSet found, CancellationToken cancellationToken)
    {
        var writes = new List<DocumentWrite>();
        await foreach (var other in changeSets.OfStackAsync(found.Stack.Key, cancellationToken))
        {
            if (other.Key != found.ChangeSet.Key)
            {
                writes.Add(new DeleteDocument(other.Key));
            }
        }

        return writes;
    }
}
