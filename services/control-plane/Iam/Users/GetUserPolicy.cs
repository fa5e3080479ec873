using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html</summary>
internal sealed class GetUserPolicy(InlinePolicies policies) : IOperation<GetUserPolicyRequest, GetUserPolicyResponse>
{
    public async Task<Outcome<GetUserPolicyResponse>> HandleAsync(GetUserPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.GetAsync(EntityKind.User, request.UserName, request.PolicyName, scope, cancellationToken);
        return found.Succeeded
            ? new GetUserPolicyResponse { UserName = request.UserName, PolicyName = request.PolicyName, PolicyDocument = found.Value }
            : found.Failure;
    }
}
