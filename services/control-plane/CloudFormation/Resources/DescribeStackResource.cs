using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html</summary>
internal sealed class DescribeStackResource(StackFinder stacks, IDocumentStore store)
    : IOperation<DescribeStackResourceInput, DescribeStackResourceOutput>
{
    public async Task<Outcome<DescribeStackResourceOutput>> HandleAsync(
        DescribeStackResourceInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
        {
            return StackFailures.MissingQuoted(request.StackName);
        }

        var key = StackDocument.ResourceOf(kept.Key, request.LogicalResourceId);
        return request.LogicalResourceId.Length > 0
            && await store.FindAsync(StackDocument.ResourceKind, key, cancellationToken) is { } resource && ResourceAnswers.IsShown(resource.Value)
                ? new DescribeStackResourceOutput { StackResourceDetail = ResourceAnswers.Detail(kept.Value, resource.Value) }
                : StackFailures.MissingResource(request.LogicalResourceId, request.StackName);
    }
}
