using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html</summary>
internal sealed class PutUserPolicy(InlinePolicies policies) : IOperation<PutUserPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(PutUserPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.PutAsync(EntityKind.User, request.UserName, request.PolicyName, request.PolicyDocument, scope, cancellationToken);
}
