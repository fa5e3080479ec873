using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html</summary>
internal sealed class DeleteUserPolicy(InlinePolicies policies) : IOperation<DeleteUserPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteUserPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DeleteAsync(EntityKind.User, request.UserName, request.PolicyName, scope, cancellationToken);
}
