using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html</summary>
internal sealed class ListStackResources(StackFinder stacks, IDocumentStore store) : IOperation<ListStackResourcesInput, ListStackResourcesOutput>
{
    public async Task<Outcome<ListStackResourcesOutput>> HandleAsync(
        ListStackResourcesInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Pages.TryRead(request.NextToken, out var pageToken))
        {
            return CloudFormationFailures.BadToken;
        }

        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
        {
            return StackFailures.MissingWithId(request.StackName);
        }

        var page = await store.ListAsync(
            new(StackDocument.ResourceKind.Name, scope.Account, scope.Region, kept.Key.Id, Pages.Size, pageToken), cancellationToken);
        var answer = new ListStackResourcesOutput();
        answer.StackResourceSummaries.AddRange(page.Documents
            .Select(document => StackDocument.ResourceKind.Read(document).Value)
            .Where(resource => resource.Status.Length > 0)
            .Select(ResourceAnswers.Summarize));
        if (page.NextPageToken is { } next)
        {
            answer.NextToken = PageRequest.WriteToken(next);
        }

        return answer;
    }
}
