using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RollbackStack.html</summary>
internal sealed class RollbackStack(StackRollbacks rollbacks) : IOperation<RollbackStackInput, RollbackStackOutput>
{
    public async Task<Outcome<RollbackStackOutput>> HandleAsync(RollbackStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var begun = await rollbacks.BeginAsync(scope, request.StackName, request.ClientRequestToken, PhaseOf, "rolled back", cancellationToken);
        return begun.Succeeded ? new RollbackStackOutput { StackId = begun.Value.StackId } : begun.Failure;
    }

    private static StackPhase? PhaseOf(string status) => status switch
    {
        StackStatus.CreateFailed => StackPhase.RollingBack,
        StackStatus.UpdateFailed => StackPhase.UpdateRollingBack,
        _ => null,
    };
}
