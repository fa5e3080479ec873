using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html</summary>
internal sealed class GetKeyPolicy(KmsKeys keys) : IOperation<GetKeyPolicyRequest, GetKeyPolicyResponse>
{
    public async Task<Outcome<GetKeyPolicyResponse>> HandleAsync(
        GetKeyPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.KeyId, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return request.PolicyName == KeyPolicies.Name
            ? new GetKeyPolicyResponse { Policy = found.Value.Policy }
            : new AwsFailure("NotFoundException", 400, "No such policy exists");
    }
}
