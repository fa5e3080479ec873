using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html</summary>
internal sealed class CreateUser(IamEntities entities, IIdSource ids, TimeProvider time, ILogger<CreateUser> log)
    : IOperation<CreateUserRequest, CreateUserResponse>
{
    public async Task<Outcome<CreateUserResponse>> HandleAsync(CreateUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (IamTags.CheckKeys(request.Tags) is { } duplicate)
        {
            return duplicate;
        }

        var path = request.HasPath ? request.Path : "/";
        var user = new User
        {
            Path = path,
            UserName = request.UserName,
            UserId = ids.NewIamId("AIDA"),
            Arn = IamIds.Arn(scope.Account, "user", path, request.UserName),
            CreateDate = time.GetTimestampInSeconds(),
            PermissionsBoundary = Boundaries.Of(request.PermissionsBoundary),
            Tags = { request.Tags },
        };
        var failure = await entities.CreateAsync(
            EntityKind.User, scope.Account, user.UserName, new IamEntityRecord { User = user }, cancellationToken);
        if (failure is not null)
        {
            return failure;
        }

        log.IamResourceCreated(user.Arn);
        return new CreateUserResponse { User = user };
    }
}
