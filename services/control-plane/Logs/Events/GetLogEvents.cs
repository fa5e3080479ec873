using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html. The same token back says that there is no
/// more in its direction.
/// </summary>
internal sealed class GetLogEvents(IDocumentStore store, LogGroups groups, TimeProvider time) : IOperation<GetLogEventsRequest, GetLogEventsResponse>
{
    public async Task<Outcome<GetLogEventsResponse>> HandleAsync(
        GetLogEventsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var (isForward, from) = (request.StartFromHead, default(LogPosition?));
        if (request.HasNextToken)
        {
            if (!LogTokens.TryRead(request.NextToken, out isForward, out var position))
            {
                return LogPages.UnknownToken;
            }

            from = position;
        }

        var name = LogGroupName.Of(scope, request.LogGroupName, request.LogGroupIdentifier);
        var group = await groups.FindAsync(name, cancellationToken);
        if (!group.Succeeded)
        {
            return group.Failure;
        }

        var stream = await store.FindAsync(LogStreamDocument.Kind, LogStreamDocument.Key(name, request.LogStreamName), cancellationToken);
        if (stream is null)
        {
            return LogsFailures.StreamMissing;
        }

        // Here, other than in FilterLogEvents, the end is not included.
        var range = EventRange.Of(group.Value, request.StartTime, request.HasEndTime ? request.EndTime - 1 : null, time.GetUtcNow());
        var events = await ReadAsync(stream, range, isForward, from, request.HasLimit ? request.Limit : LogLimits.MostEvents, cancellationToken);
        return Answer(events, request.NextToken, isForward, from);
    }

    private async Task<List<ScannedEvent>> ReadAsync(
        Kept<LogStreamRecord> stream, EventRange range, bool isForward, LogPosition? from, int limit, CancellationToken cancellationToken)
    {
        bool IsWanted(LogPosition position) => range.Holds(position.Timestamp)
            && (from is not { } start || (isForward ? position.IsAfter(start) : start.IsAfter(position)));

        var events = new List<ScannedEvent>();
        var bytes = 0;
        await foreach (var one in new EventScan(store, isForward).ReadAsync([stream], IsWanted, cancellationToken))
        {
            bytes += one.Size;
            if (events.Count == limit || bytes > LogLimits.LargestAnswer)
            {
                break;
            }

            events.Add(one);
        }

        if (!isForward)
        {
            events.Reverse();
        }

        return events;
    }

    private static GetLogEventsResponse Answer(List<ScannedEvent> events, string token, bool isForward, LogPosition? from)
    {
        var answer = new GetLogEventsResponse
        {
            NextForwardToken = events.Count > 0 ? LogTokens.After(events[^1].Position) : LogTokens.After(from ?? default),
            NextBackwardToken = events.Count > 0 ? LogTokens.Before(events[0].Position) : LogTokens.Before(from ?? default),
        };
        if (events.Count == 0 && token.Length > 0)
        {
            (answer.NextForwardToken, answer.NextBackwardToken) =
                isForward ? (token, answer.NextBackwardToken) : (answer.NextForwardToken, token);
        }

        foreach (var one in events)
        {
            answer.Events.Add(new OutputLogEvent
            {
                Timestamp = one.Position.Timestamp,
                Message = one.Message,
                IngestionTime = one.IngestionTime,
            });
        }

        return answer;
    }
}
