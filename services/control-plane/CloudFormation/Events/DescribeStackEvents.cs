using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Events;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html. Newest first.</summary>
internal sealed class DescribeStackEvents(StackFinder stacks, IDocumentStore store) : IOperation<DescribeStackEventsInput, DescribeStackEventsOutput>
{
    public async Task<Outcome<DescribeStackEventsOutput>> HandleAsync(
        DescribeStackEventsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Pages.TryRead(request.NextToken, out var pageToken))
        {
            return CloudFormationFailures.BadToken;
        }

        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
        {
            return StackFailures.Missing(request.StackName);
        }

        var page = await store.ListAsync(
            new(StackDocument.EventKind.Name, scope.Account, scope.Region, kept.Key.Id, Pages.Size, pageToken), cancellationToken);
        var answer = new DescribeStackEventsOutput();
        answer.StackEvents.AddRange(page.Documents.Select(document => StackDocument.EventKind.Read(document).Value.Event));
        if (page.NextPageToken is { } next)
        {
            answer.NextToken = PageRequest.WriteToken(next);
        }

        return answer;
    }
}
