using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html</summary>
internal sealed class ListAttachedRolePolicies(AttachedPolicies policies)
    : IOperation<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>
{
    public async Task<Outcome<ListAttachedRolePoliciesResponse>> HandleAsync(
        ListAttachedRolePoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var listed = await policies.ListAsync(EntityKind.Role, request.RoleName, request.MaxItems, request.Marker, scope, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListAttachedRolePoliciesResponse { AttachedPolicies = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
