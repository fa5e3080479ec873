using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html</summary>
internal sealed class CreateAccessKey(IDocumentStore store, IamEntities entities, IamCallers callers, KeyMint mint, TimeProvider time)
    : IOperation<CreateAccessKeyRequest, CreateAccessKeyResponse>
{
    private const int Most = 2;

    public async Task<Outcome<CreateAccessKeyResponse>> HandleAsync(
        CreateAccessKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.HasUserName ? request.UserName : await callers.UserNameAsync(scope, cancellationToken) ?? "";
        var user = await entities.FindAsync(EntityKind.User, scope.Account, name, cancellationToken);
        if (!user.Succeeded)
        {
            return user.Failure;
        }

        var present = await store.ListAsync(new(AccessKeyDocument.Kind.Name, scope.Account, IamIds.Region, name, Limit: Most), cancellationToken);
        if (present.Documents.Count >= Most)
        {
            return IamFailures.LimitExceeded($"Cannot exceed quota for AccessKeysPerUser: {Most}");
        }

        var key = new AccessKey
        {
            UserName = name,
            AccessKeyId = mint.NewUserKeyId(scope.Account),
            Status = "Active",
            SecretAccessKey = mint.NewSecret(),
            CreateDate = time.GetTimestampInSeconds(),
        };
        await store.TryCreateAsync(
            AccessKeyDocument.Key(scope.Account, key.AccessKeyId), name, new AccessKeyRecord { AccessKey = key }, cancellationToken);
        return new CreateAccessKeyResponse { AccessKey = key };
    }
}
