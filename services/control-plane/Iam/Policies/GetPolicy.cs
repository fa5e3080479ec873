using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</summary>
internal sealed class GetPolicy(ManagedPolicies policies) : IOperation<GetPolicyRequest, GetPolicyResponse>
{
    public async Task<Outcome<GetPolicyResponse>> HandleAsync(GetPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.FindAsync(request.PolicyArn, scope, cancellationToken);
        return found.Succeeded ? new GetPolicyResponse { Policy = found.Value.Policy } : found.Failure;
    }
}
