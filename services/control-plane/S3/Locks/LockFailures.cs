using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html; recordings of AWS in LocalStack's S3 snapshots.</summary>
internal static class LockFailures
{
    public static AwsFailure Missing { get; } =
        new("NoSuchObjectLockConfiguration", 404, "The specified object does not have a ObjectLock configuration");
}
