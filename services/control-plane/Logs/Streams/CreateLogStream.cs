using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Streams;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html</summary>
internal sealed class CreateLogStream(LogAppender appender) : IOperation<CreateLogStreamRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(CreateLogStreamRequest request, CallScope scope, CancellationToken cancellationToken) =>
        appender.CreateStreamAsync(LogGroupName.Of(scope, request.LogGroupName), request.LogStreamName, cancellationToken);
}
