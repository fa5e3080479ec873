using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html</summary>
internal sealed class DeletePolicyVersion(ManagedPolicies policies) : IOperation<DeletePolicyVersionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeletePolicyVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await policies.EditAsync(
            request.PolicyArn,
            scope,
            record =>
            {
                var version = record.Versions.FirstOrDefault(one => one.VersionId == request.VersionId);
                if (version is null)
                {
                    return PolicyVersions.Missing(request.PolicyArn, request.VersionId);
                }

                record.Versions.Remove(version);
                return version.IsDefaultVersion ? IamFailures.InUse("Cannot delete the default version of a policy.") : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : PolicyVersions.OrMissing(edited.Failure, request.PolicyArn, request.VersionId);
    }
}
