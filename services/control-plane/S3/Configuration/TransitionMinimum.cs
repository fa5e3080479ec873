using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>
/// How small an object may be to be moved to another storage class: a setting of the lifecycle that travels in a header. Terraform waits until a read
/// names it. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
/// </summary>
internal static class TransitionMinimum
{
    public const string Default = "all_storage_classes_128K";

    private const string Name = "lifecycle-transition-minimum";

    public static string Of(BucketRecord bucket) => bucket.Configurations.TryGetValue(Name, out var kept) ? kept.ToStringUtf8() : Default;

    public static void Set(BucketRecord bucket, string minimum) => bucket.Configurations[Name] = ByteString.CopyFromUtf8(minimum);
}
