using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Policies;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html</summary>
internal sealed class PutResourcePolicy(IDocumentStore store, TimeProvider time, ILogger<PutResourcePolicy> log)
    : IOperation<PutResourcePolicyRequest, PutResourcePolicyResponse>
{
    public async Task<Outcome<PutResourcePolicyResponse>> HandleAsync(
        PutResourcePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.PolicyName.Length == 0)
        {
            return LogsFailures.InvalidParameter("The policy must have a name.");
        }

        var others = 0;
        await foreach (var kept in store.ListAllAsync(ResourcePolicyDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            others += kept.Value.PolicyName == request.PolicyName ? 0 : 1;
        }

        if (others >= ResourcePolicyDocument.Most)
        {
            return LogsFailures.LimitExceeded;
        }

        var policy = new ResourcePolicy
        {
            PolicyName = request.PolicyName,
            PolicyDocument = request.PolicyDocument,
            LastUpdatedTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var key = ResourcePolicyDocument.Kind.Key(scope.Account, scope.Region, policy.PolicyName);
        await store.CommitAsync([new PutDocument(key, "", policy.ToByteArray())], cancellationToken);
        log.MemberNotActedOn($"arn:aws:logs:{scope.Region}:{scope.Account}", $"resource policy {policy.PolicyName}");
        return new PutResourcePolicyResponse { ResourcePolicy = policy };
    }
}
