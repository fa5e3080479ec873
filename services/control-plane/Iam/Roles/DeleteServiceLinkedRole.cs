using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html. Done at once: its task has succeeded.</summary>
internal sealed class DeleteServiceLinkedRole(IamEntities entities)
    : IOperation<DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse>
{
    public async Task<Outcome<DeleteServiceLinkedRoleResponse>> HandleAsync(
        DeleteServiceLinkedRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.Role, scope.Account, request.RoleName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var deleted = await entities.DeleteAsync(
            EntityKind.Role, scope.Account, request.RoleName, _ => Task.FromResult<AwsFailure?>(null), cancellationToken);
        return deleted.Succeeded
            ? new DeleteServiceLinkedRoleResponse { DeletionTaskId = ServiceLinkedRoles.DeletionTask(found.Value.Role) }
            : deleted.Failure;
    }
}
