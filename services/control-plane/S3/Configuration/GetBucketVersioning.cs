using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html: nothing at all for buckets that never had versioning.</summary>
internal sealed class GetBucketVersioning(BucketEditor buckets) : IOperation<GetBucketVersioningRequest, GetBucketVersioningOutput>
{
    public async Task<Outcome<GetBucketVersioningOutput>> HandleAsync(
        GetBucketVersioningRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var state = found.Value.Value.Versioning;
        return state.Length > 0 ? new GetBucketVersioningOutput { Status = state } : new GetBucketVersioningOutput();
    }
}
