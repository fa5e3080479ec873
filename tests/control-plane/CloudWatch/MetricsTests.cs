using Gatehouse.Aws.CloudWatch;
using Gatehouse.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.ControlPlane.Tests.CloudWatch;

public sealed class MetricsTests
{
    [Fact]
    public async Task What_runners_report_is_summed_by_periods()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var minute = bench.Clock.GetUtcNow().ToUnixTimeSeconds() / 300 * 300;
        await bench.ReportAsync(minute, 1, 10);
        await bench.ReportAsync(minute, 2, 50);
        await bench.ReportAsync(minute + 60, 1, 30);
        await bench.ReportAsync(minute + 300, 1, 5);

        var answer = await bench.StatisticsAsync(minute, minute + 600, 300);

        answer.Label.ShouldBe("Duration");
        answer.Datapoints.Select(point => (point.Timestamp.Seconds - minute, point.SampleCount, point.Sum, point.Average, point.Minimum, point.Maximum))
            .ShouldBe([(0L, 4.0, 90.0, 22.5, 10.0, 30.0), (300L, 1.0, 5.0, 5.0, 5.0, 5.0)]);
        answer.Datapoints[0].Unit.ShouldBe("Milliseconds");
    }

    [Fact]
    public async Task What_was_put_is_listed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        await bench.DoAsync("PutMetricData", new PutMetricDataInput
        {
            Namespace = "Mine",
            MetricData = { new MetricDatum { MetricName = "Orders", Value = 3, Unit = "Count", Dimensions = { new Dimension { Name = "shop", Value = "a" } } } },
        });

        var listed = (ListMetricsOutput)await bench.DoAsync("ListMetrics", new ListMetricsInput { Namespace = "Mine" });
        listed.Metrics.ShouldHaveSingleItem().Dimensions.ShouldHaveSingleItem().Value.ShouldBe("a");
        var none = (ListMetricsOutput)await bench.DoAsync("ListMetrics", new ListMetricsInput { Namespace = "Mine", Dimensions = { new DimensionFilter { Name = "shop", Value = "b" } } });
        none.Metrics.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_metric_that_nobody_has_written_has_no_datapoints()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.StatisticsAsync(0, 600, 300)).Datapoints.ShouldBeEmpty();
        await Should.ThrowAsync<Grpc.Core.RpcException>(() => bench.StatisticsAsync(600, 0, 300));
    }
}

internal static class MetricsGiven
{
    public static async Task ReportAsync(this ControlPlaneBench bench, long minute, double count, double sum) =>
        await new Protocol.Metrics.MetricsClient(bench.Calls).ReportAsync(new ReportMetricsRequest
        {
            Samples =
            {
                new MetricSample
                {
                    AccountId = "000000000000",
                    Region = "us-east-1",
                    Namespace = "AWS/Lambda",
                    MetricName = "Duration",
                    Unit = "Milliseconds",
                    Dimensions = { ["FunctionName"] = "f" },
                    Values = new MetricMinute { Minute = minute, Count = count, Sum = sum, Minimum = sum / count, Maximum = sum / count },
                },
            },
        });

    public static async Task<GetMetricStatisticsOutput> StatisticsAsync(this ControlPlaneBench bench, long start, long end, int period) =>
        (GetMetricStatisticsOutput)await bench.DoAsync("GetMetricStatistics", new GetMetricStatisticsInput
        {
            Namespace = "AWS/Lambda",
            MetricName = "Duration",
            Dimensions = { new Dimension { Name = "FunctionName", Value = "f" } },
            StartTime = new Timestamp { Seconds = start },
            EndTime = new Timestamp { Seconds = end },
            Period = period,
            Statistics = { "SampleCount", "Sum", "Average", "Minimum", "Maximum" },
        });

    public static Task<IMessage> DoAsync(this ControlPlaneBench bench, string operation, IMessage request) =>
        bench.CallAsync("gatehouse.aws.cloudwatch.CloudWatch", operation, request);
}
