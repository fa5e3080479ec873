using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html</summary>
internal sealed class DeleteInstanceProfile(IDocumentStore store) : IOperation<DeleteInstanceProfileRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteInstanceProfileRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = InstanceProfileDocument.Key(scope.Account, request.InstanceProfileName);
        if (await store.FindAsync(InstanceProfileDocument.Kind, key, cancellationToken) is not { } kept)
        {
            return InstanceProfileDocument.Missing(request.InstanceProfileName);
        }

        if (kept.Value.RoleNames.Count > 0)
        {
            return IamFailures.InUse("Cannot delete entity, must remove roles from instance profile first.");
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        return new Empty();
    }
}
