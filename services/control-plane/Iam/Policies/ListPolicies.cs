using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html. AWS's own are found by their ARNs and not listed.</summary>
internal sealed class ListPolicies(IDocumentStore store, ManagedPolicies policies) : IOperation<ListPoliciesRequest, ListPoliciesResponse>
{
    public async Task<Outcome<ListPoliciesResponse>> HandleAsync(ListPoliciesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<Policy>();
        await foreach (var kept in store.ListAllAsync(ManagedPolicies.Kind, scope.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            var policy = kept.Value.Policy;
            policy.AttachmentCount = (await policies.HoldersAsync(policy.Arn, scope, cancellationToken)).Count;
            if (request.Scope != "AWS"
                && policy.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal)
                && (!request.OnlyAttached || policy.AttachmentCount > 0))
            {
                all.Add(policy);
            }
        }

        var listed = IamPages.Take(all, request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListPoliciesResponse { Policies = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
