using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html</summary>
internal sealed class TagRole(IamEntities entities) : IOperation<TagRoleRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.Role, scope.Account, request.RoleName, record => IamTags.CheckKeys(request.Tags) ?? IamTags.Set(IamEntities.TagsOf(record), request.Tags), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
