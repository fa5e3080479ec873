using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(LogGroups groups) : IOperation<UntagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.ResourceArn),
            record =>
            {
                foreach (var key in request.TagKeys)
                {
                    record.Tags.Remove(key);
                }

                return null;
            },
            cancellationToken);
}
