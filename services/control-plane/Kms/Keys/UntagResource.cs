using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(KmsKeys keys) : IOperation<UntagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                foreach (var key in request.TagKeys)
                {
                    record.Tags.Remove(key);
                }

                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
