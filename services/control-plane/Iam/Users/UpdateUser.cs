using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html</summary>
internal sealed class UpdateUser(IDocumentStore store, IamEntities entities) : IOperation<UpdateUserRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var newName = request.HasNewUserName ? request.NewUserName : request.UserName;
        if (newName == request.UserName)
        {
            var edited = await entities.EditAsync(
                EntityKind.User, scope.Account, newName, record => Rename(record, newName, request, scope), cancellationToken);
            return edited.Succeeded ? new Empty() : edited.Failure;
        }

        if (await store.FindAsync(EntityKind.User.Documents, EntityKind.User.Key(scope.Account, request.UserName), cancellationToken) is not { } kept)
        {
            return EntityKind.User.Missing(request.UserName);
        }

        var writes = new List<DocumentWrite> { new DeleteDocument(kept.Key, kept.Revision) };
        Rename(kept.Value, newName, request, scope);
        writes.Add(new PutDocument(EntityKind.User.Key(scope.Account, newName), "", kept.Value.ToByteArray(), DocumentWrite.MustNotExist));
        await foreach (var key in store.ListAllAsync(AccessKeyDocument.Kind, scope.Account, IamIds.Region, request.UserName, cancellationToken))
        {
            key.Value.AccessKey.UserName = newName;
            writes.Add(new PutDocument(key.Key, newName, key.Value.ToByteArray(), key.Revision));
        }

        return (await store.CommitAsync(writes, cancellationToken)).Committed ? new Empty() : EntityKind.User.Exists(newName);
    }

    private static AwsFailure? Rename(IamEntityRecord record, string name, UpdateUserRequest request, CallScope scope)
    {
        record.User.UserName = name;
        record.User.Path = request.HasNewPath ? request.NewPath : record.User.Path;
        record.User.Arn = IamIds.Arn(scope.Account, "user", record.User.Path, name);
        return null;
    }
}
