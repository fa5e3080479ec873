using Gatehouse.Aws.CloudWatch;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>The operations of CloudWatch that are emulated: figures, without alarms and dashboards. Any other answers 501 by its name.</summary>
internal static class CloudWatchOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.cloudwatch.CloudWatch", Check)
        .Add<PutMetricData, PutMetricDataInput, Empty>()
        .Add<GetMetricStatistics, GetMetricStatisticsInput, GetMetricStatisticsOutput>()
        .Add<ListMetrics, ListMetricsInput, ListMetricsOutput>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? CloudWatchFailures.Malformed(violations) : null;
}
