using Gatehouse.Aws.CloudWatch;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html. Figures are kept by the minute.</summary>
internal sealed class PutMetricData(MetricStore metrics, TimeProvider time) : IOperation<PutMetricDataInput, Empty>
{
    private const int SecondsPerMinute = 60;

    public async Task<Outcome<Empty>> HandleAsync(PutMetricDataInput request, CallScope scope, CancellationToken cancellationToken)
    {
        foreach (var datum in request.MetricData)
        {
            if (Read(datum) is not { } values)
            {
                return CloudWatchFailures.InvalidCombination(
                    $"The parameters MetricData.member.{datum.MetricName}.Value and MetricData.member.{datum.MetricName}.StatisticValues are mutually exclusive and you have specified neither or both.");
            }

            var sample = new MetricSample
            {
                AccountId = scope.Account,
                Region = scope.Region,
                Namespace = request.Namespace,
                MetricName = datum.MetricName,
                Dimensions = { datum.Dimensions.ToDictionary(one => one.Name, one => one.Value) },
                Unit = datum.HasUnit ? datum.Unit : "None",
                Values = values,
            };
            var added = await metrics.AddAsync(sample, cancellationToken);
            if (!added.Succeeded)
            {
                return added.Failure;
            }
        }

        return new Empty();
    }

    private MetricMinute? Read(MetricDatum datum)
    {
        var at = datum.Timestamp?.Seconds ?? time.GetUtcNow().ToUnixTimeSeconds();
        var minute = new MetricMinute { Minute = at - (at % SecondsPerMinute) };
        if (datum.StatisticValues is { } statistics)
        {
            (minute.Count, minute.Sum) = (statistics.SampleCount, statistics.Sum);
            (minute.Minimum, minute.Maximum) = (statistics.Minimum, statistics.Maximum);
            return datum.HasValue || datum.Values.Count > 0 ? null : minute;
        }

        var values = datum.HasValue ? [datum.Value] : datum.Values.ToArray();
        if (values.Length == 0)
        {
            return null;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var count = i < datum.Counts.Count ? datum.Counts[i] : 1;
            minute.Count += count;
            minute.Sum += values[i] * count;
        }

        (minute.Minimum, minute.Maximum) = (values.Min(), values.Max());
        return minute;
    }
}
