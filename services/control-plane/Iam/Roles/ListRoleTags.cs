using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html</summary>
internal sealed class ListRoleTags(IamEntities entities) : IOperation<ListRoleTagsRequest, ListRoleTagsResponse>
{
    public async Task<Outcome<ListRoleTagsResponse>> HandleAsync(ListRoleTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.Role, scope.Account, request.RoleName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var listed = IamPages.Take([.. IamEntities.TagsOf(found.Value)], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListRoleTagsResponse { Tags = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
