using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>Takes what runners and edges log.</summary>
internal sealed class LogsService(LogAppender appender) : Protocol.Logs.LogsBase
{
    private const int LargestAppend = 2 * LogLimits.LargestBatch;

    public override async Task<AppendLogsResult> Append(AppendLogsRequest request, ServerCallContext context)
    {
        if (request.Batches.Sum(batch => batch.Lines.Sum(line => (long)line.Message.Length)) > LargestAppend)
        {
            throw new RpcException(new Status(StatusCode.ResourceExhausted, "More was appended at once than is taken."));
        }

        foreach (var batch in request.Batches)
        {
            var group = new LogGroupName(batch.AccountId, batch.Region, batch.LogGroup);
            var appended = await appender.AppendAsync(group, batch.LogStream, batch.Lines, createsMissing: true, context.CancellationToken);
            if (!appended.Succeeded)
            {
                throw appended.Failure.ToRpcException();
            }
        }

        return new AppendLogsResult();
    }
}
