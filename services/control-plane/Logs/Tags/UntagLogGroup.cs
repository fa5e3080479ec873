using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagLogGroup.html</summary>
internal sealed class UntagLogGroup(LogGroups groups) : IOperation<UntagLogGroupRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(UntagLogGroupRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.LogGroupName),
            record =>
            {
                foreach (var key in request.Tags)
                {
                    record.Tags.Remove(key);
                }

                return null;
            },
            cancellationToken);
}
