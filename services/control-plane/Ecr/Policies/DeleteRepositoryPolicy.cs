using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepositoryPolicy.html</summary>
internal sealed class DeleteRepositoryPolicy(RepositoryStore repositories)
    : IOperation<DeleteRepositoryPolicyRequest, DeleteRepositoryPolicyResponse>
{
    public async Task<Outcome<DeleteRepositoryPolicyResponse>> HandleAsync(
        DeleteRepositoryPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var text = "";
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                text = record.Policy;
                var existed = record.HasPolicy;
                record.ClearPolicy();
                return existed ? null : EcrFailures.PolicyMissing(request.RepositoryName, scope.Account);
            },
            cancellationToken);
        return edited.Succeeded
            ? new DeleteRepositoryPolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, PolicyText = text }
            : edited.Failure;
    }
}
