using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Users;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html</summary>
internal sealed class DeleteUser(IamEntities entities, IDocumentStore store, ILogger<DeleteUser> log) : IOperation<DeleteUserRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteUserRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var deleted = await entities.DeleteAsync(
            EntityKind.User, scope.Account, request.UserName, record => CheckAsync(record, scope, cancellationToken), cancellationToken);
        if (deleted.Succeeded)
        {
            log.IamResourceDeleted("user", request.UserName);
        }

        return deleted;
    }

    private async Task<AwsFailure?> CheckAsync(IamEntityRecord record, CallScope scope, CancellationToken cancellationToken)
    {
        var keys = await store.ListAsync(
            new(AccessKeyDocument.Kind.Name, scope.Account, IamIds.Region, record.User.UserName, Limit: 1), cancellationToken);
        return keys.Documents.Count > 0 ? IamFailures.InUse("Cannot delete entity, must delete access keys first.")
            : record.Groups.Count > 0 ? IamFailures.InUse("Cannot delete entity, must remove users from group first.")
            : null;
    }
}
