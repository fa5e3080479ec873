using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html</summary>
internal sealed class PutRolePermissionsBoundary(IamEntities entities, ILogger<PutRolePermissionsBoundary> log)
    : IOperation<PutRolePermissionsBoundaryRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(PutRolePermissionsBoundaryRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            record =>
            {
                record.Role.PermissionsBoundary = Boundaries.Of(request.PermissionsBoundary);
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.MemberNotActedOn(edited.Value.Role.Arn, "a permissions boundary");
        return new Empty();
    }
}
