using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html</summary>
internal sealed class GetBucketTagging(BucketEditor buckets) : IOperation<GetBucketTaggingRequest, GetBucketTaggingOutput>
{
    public async Task<Outcome<GetBucketTaggingOutput>> HandleAsync(
        GetBucketTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var tags = found.Value.Value.Tags;
        return tags.Count > 0 ? new GetBucketTaggingOutput { TagSet = { tags } } : Missing(request.Bucket);
    }

    private static AwsFailure Missing(string bucket) => new("NoSuchTagSet", 404, "The TagSet does not exist")
    {
        Members = new Dictionary<string, string> { ["BucketName"] = bucket },
    };
}
