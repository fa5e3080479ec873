using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html</summary>
internal sealed class UntagRole(IamEntities entities) : IOperation<UntagRoleRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role, scope.Account, request.RoleName, record => IamTags.Unset(IamEntities.TagsOf(record), request.TagKeys), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
