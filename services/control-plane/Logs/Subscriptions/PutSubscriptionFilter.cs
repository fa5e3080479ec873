using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Patterns;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Subscriptions;

/// <summary>
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html. Filters are kept; nothing is sent to
/// their destinations, which the log says.
/// </summary>
internal sealed class PutSubscriptionFilter(LogGroups groups, TimeProvider time, ILogger<PutSubscriptionFilter> log)
    : IOperation<PutSubscriptionFilterRequest, Empty>
{
    private const int MostFilters = 2;

    public async Task<Outcome<Empty>> HandleAsync(PutSubscriptionFilterRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var pattern = FilterPattern.Parse(request.FilterPattern);
        if (!pattern.Succeeded)
        {
            return pattern.Failure;
        }

        if (request.DestinationArn.Split(':') is ["arn", _, "kinesis", ..] && request.RoleArn.Length == 0)
        {
            return LogsFailures.KinesisWithoutRole;
        }

        var filter = new SubscriptionFilter { Distribution = "ByLogStream" }.With(request);
        filter.FilterPattern = request.FilterPattern;
        filter.CreationTime = time.GetUtcNow().ToUnixTimeMilliseconds();
        var group = LogGroupName.Of(scope, request.LogGroupName);
        var edited = await groups.EditAsync(
            group,
            record =>
            {
                var filters = record.SubscriptionFilters.Where(one => one.FilterName != filter.FilterName)
                    .Append(filter)
                    .OrderBy(one => one.FilterName, StringComparer.Ordinal)
                    .ToArray();
                record.SubscriptionFilters.Clear();
                record.SubscriptionFilters.Add(filters);
                return filters.Length > MostFilters ? LogsFailures.LimitExceeded : null;
            },
            cancellationToken);
        if (edited.Succeeded)
        {
            log.MemberNotActedOn(group.ArnOfResource, $"subscription filter {filter.FilterName}");
        }

        return edited;
    }
}
