using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html</summary>
internal sealed class PutLogEvents(LogAppender appender, TimeProvider time) : IOperation<PutLogEventsRequest, PutLogEventsResponse>
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);
    private static readonly TimeSpan Newest = TimeSpan.FromHours(2);

    public async Task<Outcome<PutLogEventsResponse>> HandleAsync(
        PutLogEventsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (Check(request) is { } failure)
        {
            return failure;
        }

        var now = time.GetUtcNow();
        var (oldest, newest) = ((now - Oldest).ToUnixTimeMilliseconds(), (now + Newest).ToUnixTimeMilliseconds());
        var accepted = new LogLines
        {
            Lines =
            {
                request.LogEvents.Where(one => one.Timestamp >= oldest && one.Timestamp <= newest)
                    .Select(one => new LogLine { Timestamp = one.Timestamp, Message = ByteString.CopyFromUtf8(one.Message) }),
            },
        };
        var lines = new StreamLines(request.LogStreamName, accepted.ToByteString());
        var group = LogGroupName.Of(scope, request.LogGroupName);
        var appended = await appender.AppendAsync(group, [lines], createsMissing: false, cancellationToken);
        if (!appended.Succeeded)
        {
            return appended.Failure;
        }

        return new PutLogEventsResponse { NextSequenceToken = LogTokens.NextSequence, RejectedLogEventsInfo = Rejected(request, oldest, newest) };
    }

    // The texts are those that users of log agents report.
    private static AwsFailure? Check(PutLogEventsRequest request)
    {
        var bytes = 0L;
        var last = 0L;
        foreach (var one in request.LogEvents)
        {
            if (one.Timestamp < last)
            {
                return LogsFailures.InvalidParameter("Log events in a single PutLogEvents request must be in chronological order.");
            }

            var size = System.Text.Encoding.UTF8.GetByteCount(one.Message) + LogLimits.EventOverhead;
            if (size > LogLimits.LargestEvent)
            {
                return LogsFailures.InvalidParameter($"Log event too large: {size} bytes exceeds limit of {LogLimits.LargestEvent}");
            }

            last = one.Timestamp;
            bytes += size;
        }

        return bytes > LogLimits.LargestBatch
            ? LogsFailures.InvalidParameter($"Upload too large: {bytes} bytes exceeds limit of {LogLimits.LargestBatch}")
            : null;
    }

    private static RejectedLogEventsInfo? Rejected(PutLogEventsRequest request, long oldest, long newest)
    {
        var tooOld = request.LogEvents.Count(one => one.Timestamp < oldest);
        var tooNew = request.LogEvents.Count(one => one.Timestamp > newest);
        var info = new RejectedLogEventsInfo();
        if (tooOld > 0)
        {
            info.TooOldLogEventEndIndex = tooOld;
        }

        if (tooNew > 0)
        {
            info.TooNewLogEventStartIndex = request.LogEvents.Count - tooNew;
        }

        return tooOld + tooNew > 0 ? info : null;
    }
}
