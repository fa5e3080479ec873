using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html</summary>
internal sealed class DeleteGroupPolicy(InlinePolicies policies) : IOperation<DeleteGroupPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteGroupPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.DeleteAsync(EntityKind.Group, request.GroupName, request.PolicyName, scope, cancellationToken);
}
