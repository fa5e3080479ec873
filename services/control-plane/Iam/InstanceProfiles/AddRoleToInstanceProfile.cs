using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html</summary>
internal sealed class AddRoleToInstanceProfile(IDocumentStore store, IamEntities entities)
    : IOperation<AddRoleToInstanceProfileRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(AddRoleToInstanceProfileRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var role = await entities.FindAsync(EntityKind.Role, scope.Account, request.RoleName, cancellationToken);
        if (!role.Succeeded)
        {
            return role.Failure;
        }

        var edited = await store.EditAsync(
            InstanceProfileDocument.Kind,
            InstanceProfileDocument.Key(scope.Account, request.InstanceProfileName),
            parent: "",
            InstanceProfileDocument.Missing(request.InstanceProfileName),
            record =>
            {
                record.RoleNames.Add(request.RoleName);
                return record.RoleNames.Count > 1
                    ? IamFailures.LimitExceeded("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1")
                    : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
