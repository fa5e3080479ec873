using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html</summary>
internal sealed class ListUserTags(IamEntities entities) : IOperation<ListUserTagsRequest, ListUserTagsResponse>
{
    public async Task<Outcome<ListUserTagsResponse>> HandleAsync(ListUserTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.User, scope.Account, request.UserName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var listed = IamPages.Take([.. IamEntities.TagsOf(found.Value)], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListUserTagsResponse { Tags = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
