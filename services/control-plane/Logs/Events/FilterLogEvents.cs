using System.Buffers.Text;
using System.Text;
using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Patterns;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html</summary>
internal sealed class FilterLogEvents(IDocumentStore store, LogGroups groups, TimeProvider time)
    : IOperation<FilterLogEventsRequest, FilterLogEventsResponse>
{
    public async Task<Outcome<FilterLogEventsResponse>> HandleAsync(
        FilterLogEventsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request is { LogStreamNames.Count: > 0, HasLogStreamNamePrefix: true })
        {
            return LogsFailures.InvalidParameter("Cannot use both logStreamNames and logStreamNamePrefix.");
        }

        var pattern = FilterPattern.Parse(request.FilterPattern);
        if (!pattern.Succeeded)
        {
            return pattern.Failure;
        }

        if (!TryReadToken(request.NextToken, out var after))
        {
            return LogPages.UnknownToken;
        }

        var name = LogGroupName.Of(scope, request.LogGroupName, request.LogGroupIdentifier);
        var group = await groups.FindAsync(name, cancellationToken);
        if (!group.Succeeded)
        {
            return group.Failure;
        }

        var range = EventRange.Of(group.Value, request.StartTime, request.HasEndTime ? request.EndTime : null, time.GetUtcNow());
        var streams = await FindStreamsAsync(request, name, range, cancellationToken);
        return streams.Succeeded
            ? await SearchAsync(streams.Value, request, range, after, pattern.Value, cancellationToken)
            : streams.Failure;
    }

    private async Task<Outcome<List<Kept<LogStreamRecord>>>> FindStreamsAsync(
        FilterLogEventsRequest request, LogGroupName group, EventRange range, CancellationToken cancellationToken)
    {
        var streams = new List<Kept<LogStreamRecord>>();
        if (request.LogStreamNames.Count > 0)
        {
            foreach (var stream in request.LogStreamNames.Distinct(StringComparer.Ordinal))
            {
                if (await store.FindAsync(LogStreamDocument.Kind, LogStreamDocument.Key(group, stream), cancellationToken) is not { } kept)
                {
                    return LogsFailures.StreamMissing;
                }

                streams.Add(OnlyTouched(kept, range));
            }

            return streams;
        }

        await foreach (var kept in store.ListAllAsync(LogStreamDocument.Kind, group.Account, group.Region, group.Name, cancellationToken))
        {
            if (kept.Value.Stream.LogStreamName.StartsWith(request.LogStreamNamePrefix, StringComparison.Ordinal))
            {
                streams.Add(OnlyTouched(kept, range));
            }
        }

        return streams;
    }

    private async Task<FilterLogEventsResponse> SearchAsync(
        List<Kept<LogStreamRecord>> streams, FilterLogEventsRequest request, EventRange range, LogPosition? after, IFilterPattern pattern,
        CancellationToken cancellationToken)
    {
        bool IsWanted(LogPosition position) =>
            range.Holds(position.Timestamp) && (after is not { } start || position.IsAfter(start));

        var limit = request.HasLimit ? request.Limit : LogLimits.MostEvents;
        var answer = new FilterLogEventsResponse();
        var bytes = 0;
        var last = default(LogPosition);
        await foreach (var one in new EventScan(store, forward: true).ReadAsync(streams, IsWanted, cancellationToken))
        {
            var message = one.Message;
            if (!pattern.Matches(message))
            {
                continue;
            }

            bytes += one.Size;
            if (answer.Events.Count == limit || bytes > LogLimits.LargestAnswer)
            {
                answer.NextToken = Base64Url.EncodeToString(Encoding.ASCII.GetBytes(last.ToString()));
                break;
            }

            last = one.Position;
            answer.Events.Add(new FilteredLogEvent
            {
                LogStreamName = one.Stream,
                Timestamp = one.Position.Timestamp,
                Message = message,
                IngestionTime = one.IngestionTime,
                EventId = one.Position.ToString(),
            });
        }

        return answer;
    }

    private static Kept<LogStreamRecord> OnlyTouched(Kept<LogStreamRecord> stream, EventRange range)
    {
        var touched = stream.Value.Chunks.Where(range.Touches).ToArray();
        stream.Value.Chunks.Clear();
        stream.Value.Chunks.Add(touched);
        return stream;
    }

    private static bool TryReadToken(string token, out LogPosition? after)
    {
        after = null;
        if (token.Length == 0)
        {
            return true;
        }

        if (!Base64Url.IsValid(token) || !LogPosition.TryParse(Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)), out var position))
        {
            return false;
        }

        after = position;
        return true;
    }
}
