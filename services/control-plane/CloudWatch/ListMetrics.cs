using Gatehouse.Aws.CloudWatch;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html</summary>
internal sealed class ListMetrics(IDocumentStore store) : IOperation<ListMetricsInput, ListMetricsOutput>
{
    private const int LargestPage = 500;

    public async Task<Outcome<ListMetricsOutput>> HandleAsync(ListMetricsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<Metric>();
        await foreach (var kept in store.ListAllAsync(MetricStore.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (IsWanted(kept.Value, request))
            {
                all.Add(Show(kept.Value));
            }
        }

        if (!OffsetPages.TryTake(all, LargestPage, request.NextToken, out var page, out var next))
        {
            return CloudWatchFailures.Invalid("The parameter NextToken is not valid.");
        }

        var answer = new ListMetricsOutput { Metrics = { page } };
        if (next is not null)
        {
            answer.NextToken = next;
        }

        return answer;
    }

    private static bool IsWanted(MetricRecord metric, ListMetricsInput request) =>
        (!request.HasNamespace || metric.Namespace == request.Namespace)
        && (!request.HasMetricName || metric.MetricName == request.MetricName)
        && request.Dimensions.All(filter =>
            metric.Dimensions.TryGetValue(filter.Name, out var value) && (!filter.HasValue || filter.Value == value));

    private static Metric Show(MetricRecord record) => new()
    {
        Namespace = record.Namespace,
        MetricName = record.MetricName,
        Dimensions =
        {
            record.Dimensions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Dimension { Name = pair.Key, Value = pair.Value }),
        },
    };
}
