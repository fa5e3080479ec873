using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html. Kept; no object is moved or removed by it.</summary>
internal sealed class PutBucketLifecycleConfiguration(BucketEditor buckets, ILogger<PutBucketLifecycleConfiguration> log)
    : IOperation<PutBucketLifecycleConfigurationRequest, PutBucketLifecycleConfigurationOutput>
{
    private const int MostRules = 1000;

    public async Task<Outcome<PutBucketLifecycleConfigurationOutput>> HandleAsync(
        PutBucketLifecycleConfigurationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.LifecycleConfiguration is not { Rules.Count: > 0 and <= MostRules } lifecycle)
        {
            return S3Failures.MalformedXml;
        }

        var minimum = request.HasTransitionDefaultMinimumObjectSize ? request.TransitionDefaultMinimumObjectSize : TransitionMinimum.Default;
        var edited = await buckets.EditAsync(
            request.Bucket,
            bucket =>
            {
                bucket.Configurations[StoredConfigurations.Lifecycle.Name] = lifecycle.ToByteString();
                TransitionMinimum.Set(bucket, minimum);
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.BucketConfigurationNotActedOn(request.Bucket, StoredConfigurations.Lifecycle.Name);
        return new PutBucketLifecycleConfigurationOutput { TransitionDefaultMinimumObjectSize = minimum };
    }
}
