using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(IDocumentStore store) : IOperation<ListTagsForResourceRequest, ListTagsForResourceResult>
{
    public async Task<Outcome<ListTagsForResourceResult>> HandleAsync(
        ListTagsForResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.ResourceType != "Parameter")
        {
            return SsmFailures.NotEmulated($"Tags of {request.ResourceType}");
        }

        var key = ParameterStore.Key(scope, ParameterName.Of(request.ResourceId).Name);
        if (await store.FindAsync(ParameterStore.Kind, key, cancellationToken) is not { } kept)
        {
            return SsmFailures.InvalidResource;
        }

        var tags = kept.Value.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { Key = tag.Key, Value = tag.Value });
        return new ListTagsForResourceResult { TagList = { tags } };
    }
}
