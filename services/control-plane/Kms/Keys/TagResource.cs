using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html</summary>
internal sealed class TagResource(KmsKeys keys) : IOperation<TagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                foreach (var tag in request.Tags)
                {
                    record.Tags[tag.TagKey] = tag.TagValue;
                }

                return record.Tags.Count > 50 ? new AwsFailure("LimitExceededException", 400, "Too many tags") : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
