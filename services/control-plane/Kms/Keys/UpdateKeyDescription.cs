using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html</summary>
internal sealed class UpdateKeyDescription(KmsKeys keys) : IOperation<UpdateKeyDescriptionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateKeyDescriptionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                record.Metadata.Description = request.Description;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
