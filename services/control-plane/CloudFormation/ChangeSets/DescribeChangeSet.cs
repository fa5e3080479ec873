using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html. All changes in one page.</summary>
internal sealed class DescribeChangeSet(ChangeSetFinder changeSets, StackFinder stacks)
    : IOperation<DescribeChangeSetInput, DescribeChangeSetOutput>
{
    public async Task<Outcome<DescribeChangeSetOutput>> HandleAsync(
        DescribeChangeSetInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await changeSets.FindAsync(scope, request.ChangeSetName, request.StackName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var changeSet = found.Value.ChangeSet.Value;
        var input = await stacks.InputAsync(found.Value.Stack.Key, changeSet.InputId, cancellationToken);
        var answer = new DescribeChangeSetOutput
        {
            ChangeSetName = changeSet.Name,
            ChangeSetId = changeSet.ChangeSetId,
            StackId = changeSet.StackId,
            StackName = changeSet.StackName,
            CreationTime = changeSet.Created,
            Status = changeSet.Status,
            ExecutionStatus = changeSet.ExecutionStatus,
            RollbackConfiguration = new RollbackConfiguration(),
            IncludeNestedStacks = changeSet.IncludeNestedStacks,
            Parameters = { StackAnswers.Show(input) },
            NotificationArNs = { input.NotificationArns },
            Capabilities = { input.Capabilities },
            Tags = { input.Tags },
            Changes = { changeSet.Changes },
        };
        if (changeSet.Description.Length > 0)
        {
            answer.Description = changeSet.Description;
        }

        if (changeSet.StatusReason.Length > 0)
        {
            answer.StatusReason = changeSet.StatusReason;
        }

        return answer;
    }
}
