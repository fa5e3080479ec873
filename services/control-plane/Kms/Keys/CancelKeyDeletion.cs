using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html</summary>
internal sealed class CancelKeyDeletion(KmsKeys keys) : IOperation<CancelKeyDeletionRequest, CancelKeyDeletionResponse>
{
    public async Task<Outcome<CancelKeyDeletionResponse>> HandleAsync(
        CancelKeyDeletionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                record.Metadata.KeyState = "Disabled";
                record.Metadata.DeletionDate = null;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new CancelKeyDeletionResponse { KeyId = edited.Value.Metadata.Arn } : edited.Failure;
    }
}
