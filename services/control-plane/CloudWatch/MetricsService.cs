using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>Takes the figures that runners report.</summary>
internal sealed class MetricsService(MetricStore metrics, ILogger<MetricsService> log) : Protocol.Metrics.MetricsBase
{
    private const int MostSamples = 10_000;

    public override async Task<ReportMetricsResult> Report(ReportMetricsRequest request, ServerCallContext context)
    {
        foreach (var sample in request.Samples.Take(MostSamples))
        {
            var added = await metrics.AddAsync(sample, context.CancellationToken);
            if (!added.Succeeded)
            {
                log.MetricNotKept(sample.Namespace, sample.MetricName, added.Failure.Message);
            }
        }

        return new ReportMetricsResult();
    }
}
