using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; recordings of AWS in LocalStack's S3 snapshots.</summary>
internal static class BucketFailures
{
    public static AwsFailure Missing(string name) => Named("NoSuchBucket", 404, "The specified bucket does not exist", name);

    public static AwsFailure AlreadyOwned(string name) => Named(
        "BucketAlreadyOwnedByYou", 409, "Your previous request to create the named bucket succeeded and you already own it.", name);

    public static AwsFailure Taken(string name) => Named(
        "BucketAlreadyExists", 409,
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
        name);

    public static AwsFailure InvalidName(string name) => Named("InvalidBucketName", 400, "The specified bucket is not valid.", name);

    public static AwsFailure NotEmpty(string name, bool versioned) => Named(
        "BucketNotEmpty", 409,
        versioned
            ? "The bucket you tried to delete is not empty. You must delete all versions in the bucket."
            : "The bucket you tried to delete is not empty",
        name);

    public static AwsFailure IllegalLocation(string constraint) => new(
        "IllegalLocationConstraintException", 400,
        $"The {(constraint.Length == 0 ? "unspecified" : constraint)} location constraint is incompatible for the region specific endpoint this request was sent to.");

    public static AwsFailure InvalidLocation(string constraint) =>
        new("InvalidLocationConstraint", 400, "The specified location-constraint is not valid")
        {
            Members = new Dictionary<string, string> { ["LocationConstraint"] = constraint },
        };

    private static AwsFailure Named(string code, int status, string message, string name) => new(code, status, message)
    {
        Members = new Dictionary<string, string> { ["BucketName"] = name },
    };
}
