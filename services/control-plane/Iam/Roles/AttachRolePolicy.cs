using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html</summary>
internal sealed class AttachRolePolicy(AttachedPolicies policies) : IOperation<AttachRolePolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(AttachRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.AttachAsync(EntityKind.Role, request.RoleName, request.PolicyArn, scope, cancellationToken);
}
