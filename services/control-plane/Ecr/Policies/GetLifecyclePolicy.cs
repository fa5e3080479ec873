using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetLifecyclePolicy.html</summary>
internal sealed class GetLifecyclePolicy(RepositoryStore repositories) : IOperation<GetLifecyclePolicyRequest, GetLifecyclePolicyResponse>
{
    public async Task<Outcome<GetLifecyclePolicyResponse>> HandleAsync(
        GetLifecyclePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(request.RepositoryName, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.HasLifecyclePolicy
            ? new GetLifecyclePolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, LifecyclePolicyText = found.Value.LifecyclePolicy }
            : EcrFailures.LifecyclePolicyMissing(request.RepositoryName, scope.Account);
    }
}
