using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html. Policies are kept, not understood: none counts as public.</summary>
internal sealed class GetBucketPolicyStatus(BucketEditor buckets) : IOperation<GetBucketPolicyStatusRequest, GetBucketPolicyStatusOutput>
{
    public async Task<Outcome<GetBucketPolicyStatusOutput>> HandleAsync(
        GetBucketPolicyStatusRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.Value.Configurations.ContainsKey(StoredConfigurations.Policy.Name)
            ? new GetBucketPolicyStatusOutput { PolicyStatus = new PolicyStatus { IsPublic = false } }
            : StoredConfigurations.Policy.Missing!;
    }
}
