using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsLogGroup.html</summary>
internal sealed class ListTagsLogGroup(LogGroups groups) : IOperation<ListTagsLogGroupRequest, ListTagsLogGroupResponse>
{
    public async Task<Outcome<ListTagsLogGroupResponse>> HandleAsync(
        ListTagsLogGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await groups.FindAsync(LogGroupName.Of(scope, request.LogGroupName), cancellationToken);
        return found.Succeeded ? new ListTagsLogGroupResponse { Tags = { found.Value.Tags } } : found.Failure;
    }
}
