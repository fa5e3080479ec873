using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html</summary>
internal sealed class UpdateRoleDescription(IamEntities entities) : IOperation<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse>
{
    public async Task<Outcome<UpdateRoleDescriptionResponse>> HandleAsync(
        UpdateRoleDescriptionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            record =>
            {
                record.Role.Description = request.Description;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new UpdateRoleDescriptionResponse { Role = RoleAnswer.Described(edited.Value.Role) } : edited.Failure;
    }
}
