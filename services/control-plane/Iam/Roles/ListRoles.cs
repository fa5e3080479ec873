using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</summary>
internal sealed class ListRoles(IamEntities entities) : IOperation<ListRolesRequest, ListRolesResponse>
{
    public async Task<Outcome<ListRolesResponse>> HandleAsync(ListRolesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = await entities.ListAsync(EntityKind.Role, scope.Account, cancellationToken);
        var wanted = all.Select(record => record.Role)
            .Where(one => one.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))
            .Select(RoleAnswer.Listed);
        var listed = IamPages.Take([.. wanted], request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListRolesResponse { Roles = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
