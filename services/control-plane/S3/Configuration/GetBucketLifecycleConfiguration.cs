using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html</summary>
internal sealed class GetBucketLifecycleConfiguration(BucketEditor buckets)
    : IOperation<GetBucketLifecycleConfigurationRequest, GetBucketLifecycleConfigurationOutput>
{
    public async Task<Outcome<GetBucketLifecycleConfigurationOutput>> HandleAsync(
        GetBucketLifecycleConfigurationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return StoredConfigurations.Lifecycle.In<BucketLifecycleConfiguration>(found.Value.Value) is { } lifecycle
            ? new GetBucketLifecycleConfigurationOutput
            {
                Rules = { lifecycle.Rules },
                TransitionDefaultMinimumObjectSize = TransitionMinimum.Of(found.Value.Value),
            }
            : StoredConfigurations.Lifecycle.Missing! with { Members = new Dictionary<string, string> { ["BucketName"] = request.Bucket } };
    }
}
