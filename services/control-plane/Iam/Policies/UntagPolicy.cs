using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html</summary>
internal sealed class UntagPolicy(ManagedPolicies policies) : IOperation<UntagPolicyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await policies.EditAsync(request.PolicyArn, scope, record => IamTags.Unset(record.Policy.Tags, request.TagKeys), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
