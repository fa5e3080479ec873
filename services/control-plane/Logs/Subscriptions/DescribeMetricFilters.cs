using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Subscriptions;

/// <summary>
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html. Metric filters cannot be made here:
/// there are none.
/// </summary>
internal sealed class DescribeMetricFilters(LogGroups groups) : IOperation<DescribeMetricFiltersRequest, DescribeMetricFiltersResponse>
{
    public async Task<Outcome<DescribeMetricFiltersResponse>> HandleAsync(
        DescribeMetricFiltersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!request.HasLogGroupName)
        {
            return new DescribeMetricFiltersResponse();
        }

        var found = await groups.FindAsync(LogGroupName.Of(scope, request.LogGroupName), cancellationToken);
        return found.Succeeded ? new DescribeMetricFiltersResponse() : found.Failure;
    }
}
