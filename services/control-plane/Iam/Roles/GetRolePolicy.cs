using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html</summary>
internal sealed class GetRolePolicy(InlinePolicies policies) : IOperation<GetRolePolicyRequest, GetRolePolicyResponse>
{
    public async Task<Outcome<GetRolePolicyResponse>> HandleAsync(GetRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.GetAsync(EntityKind.Role, request.RoleName, request.PolicyName, scope, cancellationToken);
        return found.Succeeded
            ? new GetRolePolicyResponse { RoleName = request.RoleName, PolicyName = request.PolicyName, PolicyDocument = found.Value }
            : found.Failure;
    }
}
