using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html</summary>
internal sealed class GetInstanceProfile(IDocumentStore store, IamEntities entities)
    : IOperation<GetInstanceProfileRequest, GetInstanceProfileResponse>
{
    public async Task<Outcome<GetInstanceProfileResponse>> HandleAsync(
        GetInstanceProfileRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = InstanceProfileDocument.Key(scope.Account, request.InstanceProfileName);
        if (await store.FindAsync(InstanceProfileDocument.Kind, key, cancellationToken) is not { } kept)
        {
            return InstanceProfileDocument.Missing(request.InstanceProfileName);
        }

        var profile = await InstanceProfileDocument.CompleteAsync(kept.Value, entities, scope, cancellationToken);
        return new GetInstanceProfileResponse { InstanceProfile = profile };
    }
}
