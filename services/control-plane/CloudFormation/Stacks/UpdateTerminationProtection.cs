using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html</summary>
internal sealed class UpdateTerminationProtection(StackEditor stacks)
    : IOperation<UpdateTerminationProtectionInput, UpdateTerminationProtectionOutput>
{
    public async Task<Outcome<UpdateTerminationProtectionOutput>> HandleAsync(
        UpdateTerminationProtectionInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await stacks.EditAsync(scope, request.StackName, StackFailures.Missing, stack =>
        {
            stack.TerminationProtection = request.EnableTerminationProtection;
            return null;
        }, cancellationToken);
        return edited.Succeeded ? new UpdateTerminationProtectionOutput { StackId = edited.Value.StackId } : edited.Failure;
    }
}
