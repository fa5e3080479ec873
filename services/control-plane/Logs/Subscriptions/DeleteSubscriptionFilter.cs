using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Subscriptions;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html</summary>
internal sealed class DeleteSubscriptionFilter(LogGroups groups) : IOperation<DeleteSubscriptionFilterRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteSubscriptionFilterRequest request, CallScope scope, CancellationToken cancellationToken) =>
        groups.EditAsync(
            LogGroupName.Of(scope, request.LogGroupName),
            record =>
            {
                var filter = record.SubscriptionFilters.FirstOrDefault(one => one.FilterName == request.FilterName);
                return filter is not null && record.SubscriptionFilters.Remove(filter) ? null : LogsFailures.FilterMissing;
            },
            cancellationToken);
}
