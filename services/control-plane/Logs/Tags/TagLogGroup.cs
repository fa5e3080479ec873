using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html</summary>
internal sealed class TagLogGroup(LogGroups groups) : IOperation<TagLogGroupRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(TagLogGroupRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.LogGroupName),
            record =>
            {
                foreach (var (key, value) in request.Tags)
                {
                    record.Tags[key] = value;
                }

                return LogTagRule.Check(record.Tags);
            },
            cancellationToken);
}
