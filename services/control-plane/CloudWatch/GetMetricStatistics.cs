using Gatehouse.Aws.CloudWatch;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html. Periods start at multiples of themselves, as
/// AWS's do.
/// </summary>
internal sealed class GetMetricStatistics(IDocumentStore store) : IOperation<GetMetricStatisticsInput, GetMetricStatisticsOutput>
{
    private const int SecondsPerMinute = 60;
    private const int MostDatapoints = 1_440;

    public async Task<Outcome<GetMetricStatisticsOutput>> HandleAsync(
        GetMetricStatisticsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (Check(request) is { } failure)
        {
            return failure;
        }

        var answer = new GetMetricStatisticsOutput { Label = request.MetricName };
        var dimensions = request.Dimensions.ToDictionary(one => one.Name, one => one.Value);
        var key = MetricStore.Key(scope.Account, scope.Region, request.Namespace, request.MetricName, dimensions);
        if (await store.FindAsync(MetricStore.Kind, key, cancellationToken) is not { Value: var metric }
            || (request.HasUnit && request.Unit != metric.Unit))
        {
            return answer;
        }

        var periods = metric.Minutes
            .Where(minute => minute.Minute >= request.StartTime.Seconds && minute.Minute < request.EndTime.Seconds)
            .GroupBy(minute => minute.Minute - (minute.Minute % request.Period));
        answer.Datapoints.Add(periods.Select(period => Sum(period.Key, [.. period], metric.Unit, request)));
        return answer;
    }

    private static AwsFailure? Check(GetMetricStatisticsInput request) =>
        request.ExtendedStatistics.Count > 0 ? CloudWatchFailures.NotEmulated("GetMetricStatistics with ExtendedStatistics")
        : request.Statistics.Count == 0 ? CloudWatchFailures.InvalidCombination("At least one of the parameters Statistics and ExtendedStatistics must be specified.")
        : request.Period % SecondsPerMinute != 0 ? CloudWatchFailures.Invalid("The parameter Period must be a multiple of 60.")
        : request.StartTime.Seconds >= request.EndTime.Seconds
            ? CloudWatchFailures.InvalidCombination("The parameter StartTime must be less than the parameter EndTime.")
        : (request.EndTime.Seconds - request.StartTime.Seconds) / request.Period > MostDatapoints
            ? CloudWatchFailures.InvalidCombination(
                $"You have requested up to {(request.EndTime.Seconds - request.StartTime.Seconds) / request.Period} datapoints, which exceeds the limit of {MostDatapoints}. "
                + "You may reduce the datapoints requested by increasing Period, or decreasing the time range.")
        : null;

    private static Datapoint Sum(long start, MetricMinute[] minutes, string unit, GetMetricStatisticsInput request)
    {
        var (count, sum) = (minutes.Sum(minute => minute.Count), minutes.Sum(minute => minute.Sum));
        var point = new Datapoint { Timestamp = new Timestamp { Seconds = start }, Unit = unit };
        foreach (var statistic in request.Statistics)
        {
            switch (statistic)
            {
                case "SampleCount": point.SampleCount = count; break;
                case "Sum": point.Sum = sum; break;
                case "Average": point.Average = count == 0 ? 0 : sum / count; break;
                case "Minimum": point.Minimum = minutes.Min(minute => minute.Minimum); break;
                case "Maximum": point.Maximum = minutes.Max(minute => minute.Maximum); break;
            }
        }

        return point;
    }
}
