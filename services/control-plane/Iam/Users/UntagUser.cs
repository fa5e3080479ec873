using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html</summary>
internal sealed class UntagUser(IamEntities entities) : IOperation<UntagUserRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await entities.EditAsync(
            EntityKind.User, scope.Account, request.UserName, record => IamTags.Unset(IamEntities.TagsOf(record), request.TagKeys), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
