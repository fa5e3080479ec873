using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html</summary>
internal sealed class DetachGroupPolicy(AttachedPolicies policies) : IOperation<DetachGroupPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DetachGroupPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DetachAsync(EntityKind.Group, request.GroupName, request.PolicyArn, scope, cancellationToken);
}
