using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html. Without a name it is the caller; who has no key of a user is the account's root.</summary>
internal sealed class GetUser(IamEntities entities, IamCallers callers, TimeProvider time) : IOperation<GetUserRequest, GetUserResponse>
{
    public async Task<Outcome<GetUserResponse>> HandleAsync(GetUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.HasUserName ? request.UserName : await callers.UserNameAsync(scope, cancellationToken);
        if (name is null)
        {
            return new GetUserResponse { User = Root(scope) };
        }

        var found = await entities.FindAsync(EntityKind.User, scope.Account, name, cancellationToken);
        return found.Succeeded ? new GetUserResponse { User = found.Value.User } : found.Failure;
    }

    private User Root(CallScope scope) => new()
    {
        Path = "/",
        UserName = "root",
        UserId = scope.Account,
        Arn = $"arn:aws:iam::{scope.Account}:root",
        CreateDate = time.GetTimestampInSeconds(),
    };
}
