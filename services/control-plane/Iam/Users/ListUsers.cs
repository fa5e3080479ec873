using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html</summary>
internal sealed class ListUsers(IamEntities entities) : IOperation<ListUsersRequest, ListUsersResponse>
{
    public async Task<Outcome<ListUsersResponse>> HandleAsync(ListUsersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = await entities.ListAsync(EntityKind.User, scope.Account, cancellationToken);
        var wanted = all.Select(record => record.User)
            .Where(one => one.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))
            .Select(one => one);
        var listed = IamPages.Take([.. wanted], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListUsersResponse { Users = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
