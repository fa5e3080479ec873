using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html</summary>
internal sealed class DescribeLogGroups(IDocumentStore store) : IOperation<DescribeLogGroupsRequest, DescribeLogGroupsResponse>
{
    public async Task<Outcome<DescribeLogGroupsResponse>> HandleAsync(
        DescribeLogGroupsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request is { HasLogGroupNamePrefix: true, HasLogGroupNamePattern: true })
        {
            return LogsFailures.InvalidParameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }

        var all = new List<LogGroup>();
        await foreach (var kept in store.ListAllAsync(LogGroupDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            var name = kept.Value.Group.LogGroupName;
            if (name.StartsWith(request.LogGroupNamePrefix, StringComparison.Ordinal)
                && name.Contains(request.LogGroupNamePattern, StringComparison.OrdinalIgnoreCase))
            {
                all.Add(kept.Value.Group);
            }
        }

        if (!LogPages.TryTake(all, request.Limit, request.NextToken, out var page, out var nextToken))
        {
            return LogPages.UnknownToken;
        }

        var answer = new DescribeLogGroupsResponse();
        foreach (var group in page)
        {
            answer.LogGroups.Add(await CompleteAsync(group, scope, cancellationToken));
        }

        if (nextToken is not null)
        {
            answer.NextToken = nextToken;
        }

        return answer;
    }

    private async ValueTask<LogGroup> CompleteAsync(LogGroup group, CallScope scope, CancellationToken cancellationToken)
    {
        var name = LogGroupName.Of(scope, group.LogGroupName);
        var usage = await store.FindAsync(LogGroupDocument.Usage, LogGroupDocument.UsageKey(name), cancellationToken);
        group.Arn = name.Arn;
        group.LogGroupArn = name.ArnOfResource;
        group.StoredBytes = usage?.Value.StoredBytes ?? 0;
        return group;
    }
}
