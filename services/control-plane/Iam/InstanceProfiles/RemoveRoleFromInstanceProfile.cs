using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html</summary>
internal sealed class RemoveRoleFromInstanceProfile(IDocumentStore store) : IOperation<RemoveRoleFromInstanceProfileRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(RemoveRoleFromInstanceProfileRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await store.EditAsync(
            InstanceProfileDocument.Kind,
            InstanceProfileDocument.Key(scope.Account, request.InstanceProfileName),
            parent: "",
            InstanceProfileDocument.Missing(request.InstanceProfileName),
            record => record.RoleNames.Remove(request.RoleName) ? null : EntityKind.Role.Missing(request.RoleName),
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
