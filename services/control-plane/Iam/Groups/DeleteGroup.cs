using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html</summary>
internal sealed class DeleteGroup(IamEntities entities) : IOperation<DeleteGroupRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        return await entities.DeleteAsync(
            EntityKind.Group,
            scope.Account,
            request.GroupName,
            async _ => (await entities.ListAsync(EntityKind.User, scope.Account, cancellationToken)).Any(user => user.Groups.Contains(request.GroupName))
                ? IamFailures.InUse("Cannot delete entity, must remove users from group first.")
                : null,
            cancellationToken);
    }
}
