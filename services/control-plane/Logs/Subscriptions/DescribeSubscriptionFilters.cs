using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Subscriptions;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeSubscriptionFilters.html</summary>
internal sealed class DescribeSubscriptionFilters(LogGroups groups)
    : IOperation<DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse>
{
    public async Task<Outcome<DescribeSubscriptionFiltersResponse>> HandleAsync(
        DescribeSubscriptionFiltersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await groups.FindAsync(LogGroupName.Of(scope, request.LogGroupName), cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var filters = found.Value.SubscriptionFilters.Where(one => one.FilterName.StartsWith(request.FilterNamePrefix, StringComparison.Ordinal));
        return new DescribeSubscriptionFiltersResponse { SubscriptionFilters = { filters } };
    }
}
