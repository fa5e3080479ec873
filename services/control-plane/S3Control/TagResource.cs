using Gatehouse.Aws.S3Control;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3Control;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_TagResource.html. Other tags that a bucket has stay.</summary>
internal sealed class TagResource(BucketEditor buckets) : IOperation<TagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var bucket = BucketArn.BucketOf(request.ResourceArn);
        if (!bucket.Succeeded)
        {
            return bucket.Failure;
        }

        var edited = await buckets.EditAsync(
            bucket.Value,
            record =>
            {
                var added = request.Tags.Select(tag => new Aws.S3.Tag { Key = tag.Key, Value = tag.Value }).ToArray();
                var kept = record.Tags.Where(tag => added.All(one => one.Key != tag.Key)).ToArray();
                record.Tags.Clear();
                record.Tags.Add(kept);
                record.Tags.Add(added);
                return TagRule.Check(record.Tags, TagRule.MostOfBucket);
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
