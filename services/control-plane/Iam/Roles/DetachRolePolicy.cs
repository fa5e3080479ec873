using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html</summary>
internal sealed class DetachRolePolicy(AttachedPolicies policies) : IOperation<DetachRolePolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DetachRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DetachAsync(EntityKind.Role, request.RoleName, request.PolicyArn, scope, cancellationToken);
}
