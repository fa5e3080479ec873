using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html</summary>
internal sealed class HeadBucket(BucketEditor buckets) : IOperation<HeadBucketRequest, HeadBucketOutput>
{
    public async Task<Outcome<HeadBucketOutput>> HandleAsync(HeadBucketRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        return found.Succeeded
            ? new HeadBucketOutput { BucketRegion = found.Value.Value.Region, BucketArn = $"arn:aws:s3:::{request.Bucket}" }
            : found.Failure;
    }
}
