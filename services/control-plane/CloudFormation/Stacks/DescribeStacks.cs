using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html</summary>
internal sealed class DescribeStacks(StackFinder stacks, IDocumentStore store) : IOperation<DescribeStacksInput, DescribeStacksOutput>
{
    public async Task<Outcome<DescribeStacksOutput>> HandleAsync(DescribeStacksInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.StackName.Length == 0)
        {
            return await ListAsync(request, scope, cancellationToken);
        }

        return await stacks.FindAsync(scope, request.StackName, cancellationToken) is { } kept
            ? new DescribeStacksOutput { Stacks = { await DescribeAsync(kept, cancellationToken) } }
            : StackFailures.MissingWithId(request.StackName);
    }

    private async Task<Outcome<DescribeStacksOutput>> ListAsync(
        DescribeStacksInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Pages.TryRead(request.NextToken, out var pageToken))
        {
            return CloudFormationFailures.BadToken;
        }

        var page = await store.ListAsync(
            new(StackDocument.Kind.Name, scope.Account, scope.Region, Parent: null, Pages.Size, pageToken), cancellationToken);
        var answer = new DescribeStacksOutput();
        foreach (var document in page.Documents)
        {
            var kept = StackDocument.Kind.Read(document);
            if (kept.Value.Status != StackStatus.DeleteComplete)
            {
                answer.Stacks.Add(await DescribeAsync(kept, cancellationToken));
            }
        }

        if (page.NextPageToken is { } next)
        {
            answer.NextToken = PageRequest.WriteToken(next);
        }

        return answer;
    }

    private async Task<Stack> DescribeAsync(Kept<StackRecord> kept, CancellationToken cancellationToken) =>
        StackAnswers.Describe(kept.Value, await stacks.InputAsync(kept.Key, kept.Value.InputId, cancellationToken));
}
