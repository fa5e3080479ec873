using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Iam.InstanceProfiles;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html</summary>
internal sealed class DeleteRole(IamEntities entities, IDocumentStore store, ILogger<DeleteRole> log) : IOperation<DeleteRoleRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var deleted = await entities.DeleteAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            async _ => await IsInProfileAsync(request.RoleName, scope, cancellationToken)
                ? IamFailures.InUse("Cannot delete entity, must remove roles from instance profile first.")
                : null,
            cancellationToken);
        if (deleted.Succeeded)
        {
            log.IamResourceDeleted("role", request.RoleName);
        }

        return deleted;
    }

    private async Task<bool> IsInProfileAsync(string role, CallScope scope, CancellationToken cancellationToken)
    {
        await foreach (var profile in store.ListAllAsync(
            InstanceProfileDocument.Kind, scope.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            if (profile.Value.RoleNames.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}
