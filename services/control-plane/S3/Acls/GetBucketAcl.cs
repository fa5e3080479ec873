using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html</summary>
internal sealed class GetBucketAcl(BucketEditor buckets) : IOperation<GetBucketAclRequest, GetBucketAclOutput>
{
    public async Task<Outcome<GetBucketAclOutput>> HandleAsync(GetBucketAclRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var policy = BucketAcl.Of(found.Value.Value);
        return new GetBucketAclOutput { Owner = policy.Owner, Grants = { policy.Grants } };
    }
}
