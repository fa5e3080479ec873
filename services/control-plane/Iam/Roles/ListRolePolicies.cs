using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html</summary>
internal sealed class ListRolePolicies(InlinePolicies policies) : IOperation<ListRolePoliciesRequest, ListRolePoliciesResponse>
{
    public async Task<Outcome<ListRolePoliciesResponse>> HandleAsync(
        ListRolePoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var listed = await policies.ListAsync(EntityKind.Role, request.RoleName, request.MaxItems, request.Marker, scope, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListRolePoliciesResponse { PolicyNames = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
