using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html</summary>
internal sealed class ListKeyPolicies(KmsKeys keys) : IOperation<ListKeyPoliciesRequest, ListKeyPoliciesResponse>
{
    public async Task<Outcome<ListKeyPoliciesResponse>> HandleAsync(
        ListKeyPoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.KeyId, scope, cancellationToken);
        return found.Succeeded ? new ListKeyPoliciesResponse { PolicyNames = { KeyPolicies.Name }, Truncated = false } : found.Failure;
    }
}
