using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>Takes what runners and edges log.</summary>
internal sealed class LogsService(LogAppender appender) : Protocol.Logs.LogsBase
{
    private const int LargestAppend = 4 * LogLimits.LargestBatch;

    public override async Task<AppendLogsResult> Append(AppendLogsRequest request, ServerCallContext context)
    {
        if (request.Batches.Sum(batch => (long)batch.Lines.Length) > LargestAppend)
        {
            throw new RpcException(new Status(StatusCode.ResourceExhausted, "More was appended at once than is taken."));
        }

        foreach (var ofGroup in request.Batches.GroupBy(batch => new LogGroupName(batch.AccountId, batch.Region, batch.LogGroup)))
        {
            var lines = ofGroup.Select(batch => new StreamLines(batch.LogStream, batch.Lines)).ToArray();
            var appended = await AppendAsync(ofGroup.Key, lines, context.CancellationToken);
            if (!appended.Succeeded)
            {
                throw appended.Failure.ToRpcException();
            }
        }

        return new AppendLogsResult();
    }

    private async Task<Outcome<Empty>> AppendAsync(LogGroupName group, StreamLines[] lines, CancellationToken cancellationToken)
    {
        try
        {
            return await appender.AppendAsync(group, lines, createsMissing: true, cancellationToken);
        }
        catch (InvalidProtocolBufferException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "What was appended are no log lines."));
        }
    }
}
