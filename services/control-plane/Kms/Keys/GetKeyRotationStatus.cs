using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html</summary>
internal sealed class GetKeyRotationStatus(KmsKeys keys) : IOperation<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse>
{
    public async Task<Outcome<GetKeyRotationStatusResponse>> HandleAsync(
        GetKeyRotationStatusRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.KeyId, scope, cancellationToken);
        return found.Succeeded ? new GetKeyRotationStatusResponse { KeyRotationEnabled = found.Value.Rotates } : found.Failure;
    }
}
