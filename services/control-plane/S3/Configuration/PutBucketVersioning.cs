using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html</summary>
internal sealed class PutBucketVersioning(BucketEditor buckets, ILogger<PutBucketVersioning> log)
    : IOperation<PutBucketVersioningRequest, Empty>
{
    private static readonly AwsFailure Illegal = new(
        "IllegalVersioningConfigurationException", 400, "The Versioning element must be specified");

    private static readonly AwsFailure Locked = new(
        "InvalidBucketState", 409, "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");

    public async Task<Outcome<Empty>> HandleAsync(PutBucketVersioningRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var wanted = request.VersioningConfiguration;
        if (wanted.Status is not (VersioningStates.Enabled or VersioningStates.Suspended))
        {
            return wanted.HasStatus ? S3Failures.MalformedXml : Illegal;
        }

        if (wanted.MfaDelete == "Enabled")
        {
            return S3Failures.NotEmulated(log, "PutBucketVersioning", "MFA delete");
        }

        var edited = await buckets.EditAsync(
            request.Bucket,
            bucket =>
            {
                bucket.Versioning = wanted.Status;
                return bucket.ObjectLock && wanted.Status == VersioningStates.Suspended ? Locked : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
