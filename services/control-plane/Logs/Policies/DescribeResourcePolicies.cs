using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html. There are so few that one page holds them.</summary>
internal sealed class DescribeResourcePolicies(IDocumentStore store) : IOperation<DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse>
{
    public async Task<Outcome<DescribeResourcePoliciesResponse>> HandleAsync(
        DescribeResourcePoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new DescribeResourcePoliciesResponse();
        await foreach (var kept in store.ListAllAsync(ResourcePolicyDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            answer.ResourcePolicies.Add(kept.Value);
        }

        return answer;
    }
}
