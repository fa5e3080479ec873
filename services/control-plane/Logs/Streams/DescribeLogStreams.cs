using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Streams;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html</summary>
internal sealed class DescribeLogStreams(IDocumentStore store, LogGroups groups)
    : IOperation<DescribeLogStreamsRequest, DescribeLogStreamsResponse>
{
    private const string ByLastEvent = "LastEventTime";

    public async Task<Outcome<DescribeLogStreamsResponse>> HandleAsync(
        DescribeLogStreamsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request is { HasLogGroupName: true, HasLogGroupIdentifier: true })
        {
            return LogsFailures.NameAndArn;
        }

        if (request is { OrderBy: ByLastEvent, HasLogStreamNamePrefix: true })
        {
            return LogsFailures.InvalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }

        var group = LogGroupName.Of(scope, request.LogGroupName, request.LogGroupIdentifier);
        var found = await groups.FindAsync(group, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var streams = new List<LogStream>();
        await foreach (var kept in store.ListAllAsync(LogStreamDocument.Kind, group.Account, group.Region, group.Name, cancellationToken))
        {
            if (kept.Value.Stream.LogStreamName.StartsWith(request.LogStreamNamePrefix, StringComparison.Ordinal))
            {
                streams.Add(Complete(kept.Value.Stream, group));
            }
        }

        return LogPages.TryTake(Sort(streams, request), request.Limit, request.NextToken, out var page, out var nextToken)
            ? Answer(page, nextToken)
            : LogPages.UnknownToken;
    }

    private static LogStream Complete(LogStream stream, LogGroupName group)
    {
        stream.Arn = $"{group.ArnOfResource}:log-stream:{stream.LogStreamName}";
        return stream;
    }

    private static LogStream[] Sort(List<LogStream> streams, DescribeLogStreamsRequest request)
    {
        // They are listed by name; the order is stable.
        var ascending = request.OrderBy == ByLastEvent ? streams.OrderBy(stream => stream.LastEventTimestamp) : streams.AsEnumerable();
        return request.Descending ? [.. ascending.Reverse()] : [.. ascending];
    }

    private static DescribeLogStreamsResponse Answer(IReadOnlyList<LogStream> page, string? nextToken)
    {
        var answer = new DescribeLogStreamsResponse { LogStreams = { page } };
        if (nextToken is not null)
        {
            answer.NextToken = nextToken;
        }

        return answer;
    }
}
