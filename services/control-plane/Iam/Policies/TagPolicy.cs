using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html</summary>
internal sealed class TagPolicy(ManagedPolicies policies) : IOperation<TagPolicyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await policies.EditAsync(request.PolicyArn, scope, record => IamTags.CheckExactKeys(request.Tags) ?? IamTags.Set(record.Policy.Tags, request.Tags), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
