using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</summary>
internal sealed class GetPolicyVersion(ManagedPolicies policies) : IOperation<GetPolicyVersionRequest, GetPolicyVersionResponse>
{
    public async Task<Outcome<GetPolicyVersionResponse>> HandleAsync(
        GetPolicyVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.FindAsync(request.PolicyArn, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return PolicyVersions.Missing(request.PolicyArn, request.VersionId);
        }

        var version = found.Value.Versions.FirstOrDefault(version => version.VersionId == request.VersionId);
        if (version is null)
        {
            return PolicyVersions.Missing(request.PolicyArn, request.VersionId);
        }

        version.Document = PolicyDocuments.Encode(version.Document);
        return new GetPolicyVersionResponse { PolicyVersion = version };
    }
}
