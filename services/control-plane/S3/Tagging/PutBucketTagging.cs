using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html</summary>
internal sealed class PutBucketTagging(BucketEditor buckets) : IOperation<PutBucketTaggingRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(PutBucketTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (TagRule.Check(request.Tagging.TagSet, TagRule.MostOfBucket) is { } failure)
        {
            return failure;
        }

        var edited = await buckets.EditAsync(
            request.Bucket,
            bucket =>
            {
                bucket.Tags.Clear();
                bucket.Tags.Add(request.Tagging.TagSet);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
