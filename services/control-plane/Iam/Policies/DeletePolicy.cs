using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html</summary>
internal sealed class DeletePolicy(IDocumentStore store, ManagedPolicies policies, ILogger<DeletePolicy> log)
    : IOperation<DeletePolicyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeletePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = ManagedPolicies.Key(scope.Account, request.PolicyArn);
        if (await store.FindAsync(ManagedPolicies.Kind, key, cancellationToken) is not { } kept)
        {
            return ManagedPolicies.Missing(request.PolicyArn);
        }

        if (kept.Value.Versions.Count > 1)
        {
            return IamFailures.InUse(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. "
                + "The default version is deleted with the policy.");
        }

        if ((await policies.HoldersAsync(request.PolicyArn, scope, cancellationToken)).Count > 0)
        {
            return IamFailures.InUse("Cannot delete a policy attached to entities.");
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        log.IamResourceDeleted("policy", request.PolicyArn);
        return new Empty();
    }
}
