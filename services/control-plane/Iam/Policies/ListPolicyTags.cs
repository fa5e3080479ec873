using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html</summary>
internal sealed class ListPolicyTags(ManagedPolicies policies) : IOperation<ListPolicyTagsRequest, ListPolicyTagsResponse>
{
    public async Task<Outcome<ListPolicyTagsResponse>> HandleAsync(
        ListPolicyTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.FindAsync(request.PolicyArn, scope, cancellationToken);
        return found.Succeeded ? new ListPolicyTagsResponse { Tags = { found.Value.Policy.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal) }, IsTruncated = false } : found.Failure;
    }
}
