using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html</summary>
internal sealed class RemoveUserFromGroup(IamEntities entities) : IOperation<RemoveUserFromGroupRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(RemoveUserFromGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var group = await entities.FindAsync(EntityKind.Group, scope.Account, request.GroupName, cancellationToken);
        if (!group.Succeeded)
        {
            return group.Failure;
        }

        var edited = await entities.EditAsync(
            EntityKind.User,
            scope.Account,
            request.UserName,
            record =>
            {
                record.Groups.Remove(request.GroupName);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
