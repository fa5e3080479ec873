using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html</summary>
internal sealed class AttachGroupPolicy(AttachedPolicies policies) : IOperation<AttachGroupPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(AttachGroupPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.AttachAsync(EntityKind.Group, request.GroupName, request.PolicyArn, scope, cancellationToken);
}
