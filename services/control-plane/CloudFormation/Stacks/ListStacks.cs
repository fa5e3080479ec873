using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html. Deleted stacks are among them.</summary>
internal sealed class ListStacks(IDocumentStore store) : IOperation<ListStacksInput, ListStacksOutput>
{
    public async Task<Outcome<ListStacksOutput>> HandleAsync(ListStacksInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Pages.TryRead(request.NextToken, out var pageToken))
        {
            return CloudFormationFailures.BadToken;
        }

        var page = await store.ListAsync(
            new(StackDocument.Kind.Name, scope.Account, scope.Region, Parent: null, Pages.Size, pageToken), cancellationToken);
        var answer = new ListStacksOutput();
        answer.StackSummaries.AddRange(page.Documents
            .Select(document => StackDocument.Kind.Read(document).Value)
            .Where(stack => request.StackStatusFilter.Count == 0 || request.StackStatusFilter.Contains(stack.Status))
            .Select(Summarize));
        if (page.NextPageToken is { } next)
        {
            answer.NextToken = PageRequest.WriteToken(next);
        }

        return answer;
    }

    private static StackSummary Summarize(StackRecord record)
    {
        var summary = new StackSummary
        {
            StackId = record.StackId,
            StackName = record.Name,
            CreationTime = record.Created,
            LastUpdatedTime = record.Updated,
            DeletionTime = record.Deleted,
            StackStatus = record.Status,
            DriftInformation = new StackDriftInformationSummary { StackDriftStatus = "NOT_CHECKED" },
        };
        if (record.StatusReason.Length > 0)
        {
            summary.StackStatusReason = record.StatusReason;
        }

        if (record.Description.Length > 0)
        {
            summary.TemplateDescription = record.Description;
        }

        if (record.ParentId.Length > 0)
        {
            (summary.ParentId, summary.RootId) = (record.ParentId, record.RootId);
        }

        return summary;
    }
}
