using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</summary>
internal sealed class ListAccessKeys(IDocumentStore store, IamEntities entities, IamCallers callers)
    : IOperation<ListAccessKeysRequest, ListAccessKeysResponse>
{
    public async Task<Outcome<ListAccessKeysResponse>> HandleAsync(
        ListAccessKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.HasUserName ? request.UserName : await callers.UserNameAsync(scope, cancellationToken);
        if (name is null)
        {
            // The account's root has keys that IAM does not keep.
            return new ListAccessKeysResponse { IsTruncated = false };
        }

        var user = await entities.FindAsync(EntityKind.User, scope.Account, name, cancellationToken);
        if (!user.Succeeded)
        {
            return user.Failure;
        }

        var answer = new ListAccessKeysResponse { IsTruncated = false };
        await foreach (var kept in store.ListAllAsync(AccessKeyDocument.Kind, scope.Account, IamIds.Region, name, cancellationToken))
        {
            var key = kept.Value.AccessKey;
            answer.AccessKeyMetadata.Add(
                new AccessKeyMetadata { UserName = key.UserName, AccessKeyId = key.AccessKeyId, Status = key.Status, CreateDate = key.CreateDate });
        }

        return answer;
    }
}
