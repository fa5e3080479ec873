using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html</summary>
internal sealed class ContinueUpdateRollback(StackRollbacks rollbacks) : IOperation<ContinueUpdateRollbackInput, ContinueUpdateRollbackOutput>
{
    public async Task<Outcome<ContinueUpdateRollbackOutput>> HandleAsync(ContinueUpdateRollbackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.ResourcesToSkip.Count > 0)
        {
            return CloudFormationFailures.NotEmulated("ContinueUpdateRollback with ResourcesToSkip");
        }

        var begun = await rollbacks.BeginAsync(
            scope, request.StackName, request.ClientRequestToken,
            status => status == StackStatus.UpdateRollbackFailed ? StackPhase.UpdateRollingBack : null, "rolled back", cancellationToken);
        return begun.Succeeded ? new ContinueUpdateRollbackOutput() : begun.Failure;
    }
}
