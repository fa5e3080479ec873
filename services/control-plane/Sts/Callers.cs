using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>Somebody who calls.</summary>
internal sealed record Caller(string Arn, string UserId);

/// <summary>Tells who a caller is by the access key: a session, a user, else the account's root.</summary>
internal sealed class Callers(Sessions sessions, IamCallers users, IamEntities entities)
{
    // As LocalStack answers it: tools print it and compare it with nothing.
    private const string RootUserId = "AKIAIOSFODNN7EXAMPLE";

    public async Task<Caller> WhoAsync(CallScope scope, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(scope.Account, scope.AccessKey, cancellationToken) is { } session)
        {
            return new Caller(session.Arn, session.UserId);
        }

        var name = await users.UserNameAsync(scope, cancellationToken) ?? "";
        var user = await entities.FindAsync(EntityKind.User, scope.Account, name, cancellationToken);
        return user.Succeeded
            ? new Caller(user.Value.User.Arn, user.Value.User.UserId)
            : new Caller($"arn:aws:iam::{scope.Account}:root", RootUserId);
    }
}
