using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html</summary>
internal sealed class TagUser(IamEntities entities) : IOperation<TagUserRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.User, scope.Account, request.UserName, record => IamTags.CheckKeys(request.Tags) ?? IamTags.Set(IamEntities.TagsOf(record), request.Tags), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
