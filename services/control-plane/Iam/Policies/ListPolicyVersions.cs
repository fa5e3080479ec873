using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html</summary>
internal sealed class ListPolicyVersions(ManagedPolicies policies) : IOperation<ListPolicyVersionsRequest, ListPolicyVersionsResponse>
{
    public async Task<Outcome<ListPolicyVersionsResponse>> HandleAsync(
        ListPolicyVersionsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.FindAsync(request.PolicyArn, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        // Newest first, and without their documents.
        var answer = new ListPolicyVersionsResponse { IsTruncated = false, Versions = { found.Value.Versions.Reverse() } };
        foreach (var version in answer.Versions)
        {
            version.ClearDocument();
        }

        return answer;
    }
}
