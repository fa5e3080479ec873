using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html. Kept, and said not to be enforced.</summary>
internal sealed class SetStackPolicy(StackEditor stacks, ILogger<SetStackPolicy> log) : IOperation<SetStackPolicyInput, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(SetStackPolicyInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.HasStackPolicyUrl)
        {
            return CloudFormationFailures.NotEmulated("SetStackPolicy with StackPolicyURL");
        }

        var edited = await stacks.EditAsync(scope, request.StackName, StackFailures.Missing, stack =>
        {
            stack.StackPolicy = request.StackPolicyBody;
            return null;
        }, cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.StackPolicyNotEnforced(edited.Value.StackId);
        return new Empty();
    }
}
