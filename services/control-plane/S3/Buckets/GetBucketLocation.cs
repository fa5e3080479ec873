using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html</summary>
internal sealed class GetBucketLocation(BucketEditor buckets) : IOperation<GetBucketLocationRequest, GetBucketLocationOutput>
{
    public async Task<Outcome<GetBucketLocationOutput>> HandleAsync(
        GetBucketLocationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        return found.Succeeded
            ? new GetBucketLocationOutput { LocationConstraint = BucketRegion.ConstraintOf(found.Value.Value.Region) }
            : found.Failure;
    }
}
