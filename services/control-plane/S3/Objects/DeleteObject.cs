using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html</summary>
internal sealed class DeleteObject(BucketEditor buckets, ObjectEraser eraser) : IOperation<DeleteObjectRequest, DeleteObjectOutput>
{
    public async Task<Outcome<DeleteObjectOutput>> HandleAsync(DeleteObjectRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var bucket = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!bucket.Succeeded)
        {
            return bucket.Failure;
        }

        var erased = await eraser.EraseAsync(bucket.Value.Value, request.Key, request.VersionId, request.IfMatch, cancellationToken);
        if (!erased.Succeeded)
        {
            return erased.Failure;
        }

        var answer = new DeleteObjectOutput();
        if (erased.Value.VersionId.Length > 0)
        {
            answer.VersionId = erased.Value.VersionId;
        }

        if (erased.Value.DeleteMarker)
        {
            answer.DeleteMarker = true;
        }

        return answer;
    }
}
