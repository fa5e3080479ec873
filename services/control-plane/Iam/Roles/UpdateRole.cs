using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html</summary>
internal sealed class UpdateRole(IamEntities entities) : IOperation<UpdateRoleRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            record =>
            {
                record.Role.Description = request.HasDescription ? request.Description : record.Role.Description;
                record.Role.MaxSessionDuration = request.HasMaxSessionDuration ? request.MaxSessionDuration : record.Role.MaxSessionDuration;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
