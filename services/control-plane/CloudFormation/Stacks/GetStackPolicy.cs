using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetStackPolicy.html</summary>
internal sealed class GetStackPolicy(StackFinder stacks) : IOperation<GetStackPolicyInput, GetStackPolicyOutput>
{
    public async Task<Outcome<GetStackPolicyOutput>> HandleAsync(GetStackPolicyInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
        {
            return StackFailures.Missing(request.StackName);
        }

        return kept.Value.StackPolicy.Length > 0
            ? new GetStackPolicyOutput { StackPolicyBody = kept.Value.StackPolicy }
            : new GetStackPolicyOutput();
    }
}
