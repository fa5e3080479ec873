using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteLifecyclePolicy.html</summary>
internal sealed class DeleteLifecyclePolicy(RepositoryStore repositories)
    : IOperation<DeleteLifecyclePolicyRequest, DeleteLifecyclePolicyResponse>
{
    public async Task<Outcome<DeleteLifecyclePolicyResponse>> HandleAsync(
        DeleteLifecyclePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var text = "";
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                text = record.LifecyclePolicy;
                var existed = record.HasLifecyclePolicy;
                record.ClearLifecyclePolicy();
                return existed ? null : EcrFailures.LifecyclePolicyMissing(request.RepositoryName, scope.Account);
            },
            cancellationToken);
        return edited.Succeeded
            ? new DeleteLifecyclePolicyResponse { RegistryId = scope.Account, RepositoryName = request.RepositoryName, LifecyclePolicyText = text }
            : edited.Failure;
    }
}
