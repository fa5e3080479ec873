using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html</summary>
internal sealed class GetGroupPolicy(InlinePolicies policies) : IOperation<GetGroupPolicyRequest, GetGroupPolicyResponse>
{
    public async Task<Outcome<GetGroupPolicyResponse>> HandleAsync(
        GetGroupPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.GetAsync(EntityKind.Group, request.GroupName, request.PolicyName, scope, cancellationToken);
        return found.Succeeded
            ? new GetGroupPolicyResponse { GroupName = request.GroupName, PolicyName = request.PolicyName, PolicyDocument = found.Value }
            : found.Failure;
    }
}
