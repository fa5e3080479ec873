using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html. Session policies and tags change nothing: nothing is enforced.</summary>
internal sealed class AssumeRole(RoleSessions roles) : IOperation<AssumeRoleRequest, AssumeRoleResponse>
{
    public async Task<Outcome<AssumeRoleResponse>> HandleAsync(AssumeRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var keys = request.Tags.Select(tag => tag.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (keys.Count < request.Tags.Count)
        {
            return StsFailures.DuplicateTags;
        }

        if (!keys.IsSupersetOf(request.TransitiveTagKeys))
        {
            return StsFailures.TransitiveTagMissing;
        }

        var assumed = await roles.AssumeAsync(request.RoleArn, request.RoleSessionName, request.DurationSeconds, cancellationToken);
        if (!assumed.Succeeded)
        {
            return assumed.Failure;
        }

        var answer = new AssumeRoleResponse { Credentials = assumed.Value.Credentials, AssumedRoleUser = assumed.Value.User };
        if (PackedPolicies.Size(request.Policy, request.PolicyArns.Count + request.Tags.Count) is { } size)
        {
            answer.PackedPolicySize = size;
        }

        if (request.HasSourceIdentity)
        {
            answer.SourceIdentity = request.SourceIdentity;
        }

        return answer;
    }
}
