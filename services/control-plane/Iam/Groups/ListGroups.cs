using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html</summary>
internal sealed class ListGroups(IamEntities entities) : IOperation<ListGroupsRequest, ListGroupsResponse>
{
    public async Task<Outcome<ListGroupsResponse>> HandleAsync(ListGroupsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = await entities.ListAsync(EntityKind.Group, scope.Account, cancellationToken);
        var wanted = all.Select(record => record.Group)
            .Where(one => one.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))
            .Select(one => one);
        var listed = IamPages.Take([.. wanted], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListGroupsResponse { Groups = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
