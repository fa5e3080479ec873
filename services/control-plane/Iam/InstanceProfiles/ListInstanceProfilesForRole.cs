using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html</summary>
internal sealed class ListInstanceProfilesForRole(IDocumentStore store, IamEntities entities)
    : IOperation<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>
{
    public async Task<Outcome<ListInstanceProfilesForRoleResponse>> HandleAsync(
        ListInstanceProfilesForRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var role = await entities.FindAsync(EntityKind.Role, scope.Account, request.RoleName, cancellationToken);
        if (!role.Succeeded)
        {
            return role.Failure;
        }

        var all = new List<InstanceProfile>();
        await foreach (var kept in store.ListAllAsync(
            InstanceProfileDocument.Kind, scope.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            if (kept.Value.RoleNames.Contains(request.RoleName))
            {
                all.Add(await InstanceProfileDocument.CompleteAsync(kept.Value, entities, scope, cancellationToken));
            }
        }

        var listed = IamPages.Take(all, request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListInstanceProfilesForRoleResponse { InstanceProfiles = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
