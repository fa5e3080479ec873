using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html</summary>
internal sealed class DeleteBucketTagging(BucketEditor buckets) : IOperation<DeleteBucketTaggingRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteBucketTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await buckets.EditAsync(
            request.Bucket,
            bucket =>
            {
                bucket.Tags.Clear();
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
