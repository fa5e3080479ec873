using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html</summary>
internal sealed class SetDefaultPolicyVersion(ManagedPolicies policies) : IOperation<SetDefaultPolicyVersionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(SetDefaultPolicyVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await policies.EditAsync(
            request.PolicyArn,
            scope,
            record => PolicyVersions.TrySetDefault(record, request.VersionId) ? null : PolicyVersions.Missing(request.PolicyArn, request.VersionId),
            cancellationToken);
        return edited.Succeeded ? new Empty() : PolicyVersions.OrMissing(edited.Failure, request.PolicyArn, request.VersionId);
    }
}
