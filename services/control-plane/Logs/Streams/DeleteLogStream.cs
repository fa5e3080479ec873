using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Streams;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html</summary>
internal sealed class DeleteLogStream(LogAppender appender) : IOperation<DeleteLogStreamRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteLogStreamRequest request, CallScope scope, CancellationToken cancellationToken) =>
        appender.DeleteStreamAsync(LogGroupName.Of(scope, request.LogGroupName), request.LogStreamName, cancellationToken);
}
