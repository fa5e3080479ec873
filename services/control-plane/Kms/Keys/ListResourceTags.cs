using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html</summary>
internal sealed class ListResourceTags(KmsKeys keys) : IOperation<ListResourceTagsRequest, ListResourceTagsResponse>
{
    public async Task<Outcome<ListResourceTagsResponse>> HandleAsync(
        ListResourceTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.KeyId, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var tags = found.Value.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { TagKey = tag.Key, TagValue = tag.Value });
        return new ListResourceTagsResponse { Tags = { tags }, Truncated = false };
    }
}
