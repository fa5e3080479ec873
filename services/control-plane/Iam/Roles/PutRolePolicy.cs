using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html</summary>
internal sealed class PutRolePolicy(InlinePolicies policies) : IOperation<PutRolePolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(PutRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.PutAsync(EntityKind.Role, request.RoleName, request.PolicyName, request.PolicyDocument, scope, cancellationToken);
}
