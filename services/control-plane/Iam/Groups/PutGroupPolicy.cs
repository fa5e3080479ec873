using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html</summary>
internal sealed class PutGroupPolicy(InlinePolicies policies) : IOperation<PutGroupPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(PutGroupPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.PutAsync(EntityKind.Group, request.GroupName, request.PolicyName, request.PolicyDocument, scope, cancellationToken);
}
