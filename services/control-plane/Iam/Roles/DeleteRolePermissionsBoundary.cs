using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html</summary>
internal sealed class DeleteRolePermissionsBoundary(IamEntities entities) : IOperation<DeleteRolePermissionsBoundaryRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteRolePermissionsBoundaryRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            record =>
            {
                record.Role.PermissionsBoundary = null;
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        return new Empty();
    }
}
