using Gatehouse.Aws.S3;
using Gatehouse.ControlPlane.S3.Configuration;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>
/// What a new bucket is configured to without being asked: closed to the public, its owner's whoever writes. Recordings of AWS in LocalStack's S3 snapshots.
/// </summary>
internal static class BucketDefaults
{
    private const string OwnerEnforced = "BucketOwnerEnforced";

    public static void Apply(BucketRecord bucket, string objectOwnership)
    {
        bucket.Configurations[StoredConfigurations.PublicAccessBlock.Name] = new PublicAccessBlockConfiguration
        {
            BlockPublicAcls = true,
            IgnorePublicAcls = true,
            BlockPublicPolicy = true,
            RestrictPublicBuckets = true,
        }.ToByteString();
        bucket.Configurations[StoredConfigurations.OwnershipControls.Name] = new OwnershipControls
        {
            Rules = { new OwnershipControlsRule { ObjectOwnership = objectOwnership.Length > 0 ? objectOwnership : OwnerEnforced } },
        }.ToByteString();
        if (bucket.ObjectLock)
        {
            bucket.Configurations[StoredConfigurations.ObjectLock.Name] =
                new ObjectLockConfiguration { ObjectLockEnabled = "Enabled" }.ToByteString();
        }
    }
}
