using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html</summary>
internal sealed class DeleteRolePolicy(InlinePolicies policies) : IOperation<DeleteRolePolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DeleteAsync(EntityKind.Role, request.RoleName, request.PolicyName, scope, cancellationToken);
}
