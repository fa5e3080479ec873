using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html</summary>
internal sealed class GetRepositoryPolicy(RepositoryStore repositories)
    : IOperation<GetRepositoryPolicyRequest, GetRepositoryPolicyResponse>
{
    public async Task<Outcome<GetRepositoryPolicyResponse>> HandleAsync(
        GetRepositoryPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(request.RepositoryName, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.HasPolicy
            ? new GetRepositoryPolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, PolicyText = found.Value.Policy }
            : EcrFailures.PolicyMissing(request.RepositoryName, scope.Account);
    }
}
