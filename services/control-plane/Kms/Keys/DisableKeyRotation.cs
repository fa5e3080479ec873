using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html. Kept and shown: a year is longer than anything runs here.</summary>
internal sealed class DisableKeyRotation(KmsKeys keys) : IOperation<DisableKeyRotationRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DisableKeyRotationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                record.Rotates = false;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
