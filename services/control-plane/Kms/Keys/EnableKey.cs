using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html</summary>
internal sealed class EnableKey(KmsKeys keys) : IOperation<EnableKeyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(EnableKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                if (record.Metadata.KeyState == "PendingDeletion")
                {
                    return KmsFailures.InvalidState(record.Metadata.Arn, "pending deletion");
                }

                record.Metadata.Enabled = true;
                record.Metadata.KeyState = "Enabled";
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
