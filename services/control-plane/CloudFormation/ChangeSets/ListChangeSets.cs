using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html</summary>
internal sealed class ListChangeSets(StackFinder stacks, ChangeSetFinder changeSets) : IOperation<ListChangeSetsInput, ListChangeSetsOutput>
{
    public async Task<Outcome<ListChangeSetsOutput>> HandleAsync(ListChangeSetsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
        {
            return StackFailures.Missing(request.StackName);
        }

        var answer = new ListChangeSetsOutput();
        await foreach (var changeSet in changeSets.OfStackAsync(kept.Key, cancellationToken))
        {
            answer.Summaries.Add(Summarize(changeSet.Value));
        }

        return answer;
    }

    private static ChangeSetSummary Summarize(ChangeSetRecord changeSet)
    {
        var summary = new ChangeSetSummary
        {
            StackId = changeSet.StackId,
            StackName = changeSet.StackName,
            ChangeSetId = changeSet.ChangeSetId,
            ChangeSetName = changeSet.Name,
            CreationTime = changeSet.Created,
            Status = changeSet.Status,
            ExecutionStatus = changeSet.ExecutionStatus,
            IncludeNestedStacks = changeSet.IncludeNestedStacks,
        };
        if (changeSet.StatusReason.Length > 0)
        {
            summary.StatusReason = changeSet.StatusReason;
        }

        if (changeSet.Description.Length > 0)
        {
            summary.Description = changeSet.Description;
        }

        return summary;
    }
}
