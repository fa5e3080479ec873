using Gatehouse.Aws.S3Control;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3Control;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(BucketEditor buckets) : IOperation<ListTagsForResourceRequest, ListTagsForResourceResult>
{
    public async Task<Outcome<ListTagsForResourceResult>> HandleAsync(
        ListTagsForResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var bucket = BucketArn.BucketOf(request.ResourceArn);
        if (!bucket.Succeeded)
        {
            return bucket.Failure;
        }

        var found = await buckets.FindAsync(bucket.Value, cancellationToken);
        return found.Succeeded
            ? new ListTagsForResourceResult { Tags = { found.Value.Value.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }) } }
            : found.Failure;
    }
}
