using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html</summary>
internal sealed class GetRole(IamEntities entities) : IOperation<GetRoleRequest, GetRoleResponse>
{
    public async Task<Outcome<GetRoleResponse>> HandleAsync(GetRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await entities.FindAsync(EntityKind.Role, scope.Account, request.RoleName, cancellationToken);
        return found.Succeeded ? new GetRoleResponse { Role = RoleAnswer.Whole(found.Value.Role) } : found.Failure;
    }
}
