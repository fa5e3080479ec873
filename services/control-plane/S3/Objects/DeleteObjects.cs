using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html</summary>
internal sealed class DeleteObjects(BucketEditor buckets, ObjectEraser eraser) : IOperation<DeleteObjectsRequest, DeleteObjectsOutput>
{
    private const int MostKeys = 1000;

    public async Task<Outcome<DeleteObjectsOutput>> HandleAsync(
        DeleteObjectsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.Delete.Objects.Count is 0 or > MostKeys)
        {
            return S3Failures.MalformedXml;
        }

        var bucket = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!bucket.Succeeded)
        {
            return bucket.Failure;
        }

        var answer = new DeleteObjectsOutput();
        foreach (var named in request.Delete.Objects)
        {
            await EraseAsync(bucket.Value.Value, named, request.Delete.Quiet, answer, cancellationToken);
        }

        return answer;
    }

    private async Task EraseAsync(
        BucketRecord bucket, ObjectIdentifier named, bool quiet, DeleteObjectsOutput answer, CancellationToken cancellationToken)
    {
        var erased = await eraser.EraseAsync(bucket, named.Key, named.VersionId, ifMatch: "", cancellationToken);
        if (!erased.Succeeded)
        {
            answer.Errors.Add(new Error { Key = named.Key, Code = erased.Failure.Code, Message = erased.Failure.Message });
        }
        else if (!quiet)
        {
            answer.Deleted.Add(Describe(named, erased.Value));
        }
    }

    private static DeletedObject Describe(ObjectIdentifier named, Erasure erased)
    {
        var deleted = new DeletedObject { Key = named.Key };
        if (named.HasVersionId)
        {
            deleted.VersionId = named.VersionId;
        }

        if (erased.DeleteMarker)
        {
            deleted.DeleteMarker = true;
            deleted.DeleteMarkerVersionId = erased.VersionId;
        }

        return deleted;
    }
}
