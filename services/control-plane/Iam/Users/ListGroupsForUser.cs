using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html</summary>
internal sealed class ListGroupsForUser(IamEntities entities) : IOperation<ListGroupsForUserRequest, ListGroupsForUserResponse>
{
    public async Task<Outcome<ListGroupsForUserResponse>> HandleAsync(
        ListGroupsForUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.User, scope.Account, request.UserName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var groups = await entities.ListAsync(EntityKind.Group, scope.Account, cancellationToken);
        var listed = IamPages.Take(
            [.. groups.Select(record => record.Group).Where(group => found.Value.Groups.Contains(group.GroupName))], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListGroupsForUserResponse { Groups = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
