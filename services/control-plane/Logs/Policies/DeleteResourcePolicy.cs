using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteResourcePolicy.html</summary>
internal sealed class DeleteResourcePolicy(IDocumentStore store) : IOperation<DeleteResourcePolicyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteResourcePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = ResourcePolicyDocument.Kind.Key(scope.Account, scope.Region, request.HasPolicyName ? request.PolicyName : " ");
        if (await store.FindAsync(ResourcePolicyDocument.Kind, key, cancellationToken) is null)
        {
            return ResourcePolicyDocument.Missing(request.PolicyName);
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        return new Empty();
    }
}
