using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html</summary>
internal sealed class ListUserPolicies(InlinePolicies policies) : IOperation<ListUserPoliciesRequest, ListUserPoliciesResponse>
{
    public async Task<Outcome<ListUserPoliciesResponse>> HandleAsync(
        ListUserPoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var listed = await policies.ListAsync(EntityKind.User, request.UserName, request.MaxItems, request.Marker, scope, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListUserPoliciesResponse { PolicyNames = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
