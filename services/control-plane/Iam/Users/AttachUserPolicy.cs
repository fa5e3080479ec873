using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html</summary>
internal sealed class AttachUserPolicy(AttachedPolicies policies) : IOperation<AttachUserPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(AttachUserPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        policies.AttachAsync(EntityKind.User, request.UserName, request.PolicyArn, scope, cancellationToken);
}
