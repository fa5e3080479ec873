using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(LogGroups groups) : IOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    public async Task<Outcome<ListTagsForResourceResponse>> HandleAsync(
        ListTagsForResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await groups.FindAsync(LogGroupName.Of(scope, request.ResourceArn), cancellationToken);
        return found.Succeeded ? new ListTagsForResourceResponse { Tags = { found.Value.Tags } } : found.Failure;
    }
}
