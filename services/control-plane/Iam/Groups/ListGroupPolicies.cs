using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html</summary>
internal sealed class ListGroupPolicies(InlinePolicies policies) : IOperation<ListGroupPoliciesRequest, ListGroupPoliciesResponse>
{
    public async Task<Outcome<ListGroupPoliciesResponse>> HandleAsync(
        ListGroupPoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var listed = await policies.ListAsync(EntityKind.Group, request.GroupName, request.MaxItems, request.Marker, scope, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListGroupPoliciesResponse { PolicyNames = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
