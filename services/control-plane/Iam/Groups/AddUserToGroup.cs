using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html</summary>
internal sealed class AddUserToGroup(IamEntities entities) : IOperation<AddUserToGroupRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(AddUserToGroupRequest request, CallScope scope, CancellationToken cancellationToken)
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
                if (!record.Groups.Contains(request.GroupName))
                {
                    record.Groups.Add(request.GroupName);
                }

                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
