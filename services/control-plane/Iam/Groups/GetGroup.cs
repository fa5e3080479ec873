using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html</summary>
internal sealed class GetGroup(IamEntities entities) : IOperation<GetGroupRequest, GetGroupResponse>
{
    public async Task<Outcome<GetGroupResponse>> HandleAsync(GetGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.Group, scope.Account, request.GroupName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var users = await entities.ListAsync(EntityKind.User, scope.Account, cancellationToken);
        var listed = IamPages.Take(
            [.. users.Where(user => user.Groups.Contains(request.GroupName)).Select(record => record.User)], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new GetGroupResponse { Group = found.Value.Group, Users = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
