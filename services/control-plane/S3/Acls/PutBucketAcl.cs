using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html</summary>
internal sealed class PutBucketAcl(BucketEditor buckets, ILogger<PutBucketAcl> log) : IOperation<PutBucketAclRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(PutBucketAclRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await buckets.EditAsync(
            request.Bucket,
            bucket =>
            {
                var policy = GrantHeaders.PolicyOf(request, request.AccessControlPolicy, request.Acl, bucket.AccountId);
                bucket.Configurations[BucketAcl.Name] = policy?.ToByteString() ?? ByteString.Empty;
                return policy is null ? S3Failures.MissingBody : null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.BucketConfigurationNotActedOn(request.Bucket, BucketAcl.Name);
        return new Empty();
    }
}
