using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html. The update rolls back.</summary>
internal sealed class CancelUpdateStack(StackEditor stacks, StackRunner runner) : IOperation<CancelUpdateStackInput, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(CancelUpdateStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await stacks.EditAsync(scope, request.StackName, StackFailures.Missing, stack =>
        {
            if (stack.Operation is not { Phase: StackPhase.Updating })
            {
                return StackFailures.NotCancellable(stack.Status);
            }

            stack.Operation.Cancelled = true;
            return null;
        }, cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        runner.GiveUp(StackDocument.Key(scope, StackArn.UuidOf(edited.Value.StackId)));
        return new Empty();
    }
}
