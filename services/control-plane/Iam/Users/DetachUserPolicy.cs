using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html</summary>
internal sealed class DetachUserPolicy(AttachedPolicies policies) : IOperation<DetachUserPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DetachUserPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DetachAsync(EntityKind.User, request.UserName, request.PolicyArn, scope, cancellationToken);
}
