using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(RepositoryStore repositories)
    : IOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    public async Task<Outcome<ListTagsForResourceResponse>> HandleAsync(
        ListTagsForResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(RepositoryStore.NameIn(request.ResourceArn), scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var tags = found.Value.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { Key = tag.Key, Value = tag.Value });
        return new ListTagsForResourceResponse { Tags = { tags } };
    }
}
