using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html</summary>
internal sealed class DeleteRetentionPolicy(LogGroups groups) : IOperation<DeleteRetentionPolicyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRetentionPolicyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.LogGroupName),
            record =>
            {
                record.Group.ClearRetentionInDays();
                return null;
            },
            cancellationToken);
}
