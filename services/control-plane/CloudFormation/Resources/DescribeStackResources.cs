using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html. At most 100.</summary>
internal sealed class DescribeStackResources(StackFinder stacks, IDocumentStore store)
    : IOperation<DescribeStackResourcesInput, DescribeStackResourcesOutput>
{
    public async Task<Outcome<DescribeStackResourcesOutput>> HandleAsync(
        DescribeStackResourcesInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.StackName.Length == 0 && request.PhysicalResourceId.Length == 0)
        {
            return CloudFormationFailures.Validation("Either StackName or PhysicalResourceId must be specified.");
        }

        var kept = request.StackName.Length > 0
            ? await stacks.FindAsync(scope, request.StackName, cancellationToken)
            : await FindByResourceAsync(scope, request.PhysicalResourceId, cancellationToken);
        if (kept is null)
        {
            return request.StackName.Length > 0
                ? StackFailures.MissingWithId(request.StackName)
                : CloudFormationFailures.Validation($"Stack for {request.PhysicalResourceId} does not exist");
        }

        var resources = await stacks.ResourcesAsync(kept.Key, cancellationToken);
        var answer = new DescribeStackResourcesOutput();
        answer.StackResources.AddRange(resources.Values
            .Where(resource => request.LogicalResourceId.Length == 0 ? ResourceAnswers.IsShown(resource) : resource.LogicalId == request.LogicalResourceId)
            .Take(Pages.Size)
            .Select(resource => ResourceAnswers.Describe(kept.Value, resource)));
        return request.LogicalResourceId.Length > 0 && answer.StackResources.Count == 0
            ? StackFailures.MissingResource(request.LogicalResourceId, request.StackName)
            : answer;
    }

    private async Task<Kept<StackRecord>?> FindByResourceAsync(CallScope scope, string physicalId, CancellationToken cancellationToken)
    {
        await foreach (var resource in store.ListAllAsync(StackDocument.ResourceKind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (resource.Value.Current?.PhysicalId == physicalId && ResourceAnswers.IsShown(resource.Value))
            {
                var uuid = resource.Key.Id[..resource.Key.Id.IndexOf('/', StringComparison.Ordinal)];
                return await store.FindAsync(StackDocument.Kind, StackDocument.Key(scope, uuid), cancellationToken);
            }
        }

        return null;
    }
}
