using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html</summary>
internal sealed class PutLifecyclePolicy(RepositoryStore repositories) : IOperation<PutLifecyclePolicyRequest, PutLifecyclePolicyResponse>
{
    public async Task<Outcome<PutLifecyclePolicyResponse>> HandleAsync(
        PutLifecyclePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                record.LifecyclePolicy = request.LifecyclePolicyText;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new PutLifecyclePolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, LifecyclePolicyText = request.LifecyclePolicyText }
            : edited.Failure;
    }
}
