using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html</summary>
internal sealed class TagResource(LogGroups groups) : IOperation<TagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.ResourceArn),
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
