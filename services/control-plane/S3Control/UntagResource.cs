using Gatehouse.Aws.S3Control;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3Control;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_UntagResource.html. A tag that there is not is taken away already.</summary>
internal sealed class UntagResource(BucketEditor buckets) : IOperation<UntagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
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
                var kept = record.Tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToArray();
                record.Tags.Clear();
                record.Tags.Add(kept);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
