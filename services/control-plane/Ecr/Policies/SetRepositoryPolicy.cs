using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html</summary>
internal sealed class SetRepositoryPolicy(RepositoryStore repositories)
    : IOperation<SetRepositoryPolicyRequest, SetRepositoryPolicyResponse>
{
    public async Task<Outcome<SetRepositoryPolicyResponse>> HandleAsync(
        SetRepositoryPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                record.Policy = request.PolicyText;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new SetRepositoryPolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, PolicyText = request.PolicyText }
            : edited.Failure;
    }
}
