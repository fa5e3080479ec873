using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3Control;

/// <summary>The buckets whose tags are asked for by their ARNs, <c>arn:aws:s3:::bucket</c>. Nothing else that S3 Control tags is emulated.</summary>
internal static class BucketArn
{
    public static Outcome<string> BucketOf(string arn) => arn.Split(':', 6) switch
    {
        ["arn", _, "s3", "", "", { Length: > 0 } bucket] when !bucket.Contains('/', StringComparison.Ordinal) => bucket,
        // Our wording: what is not emulated is said aloud.
        ["arn", ..] => new AwsFailure("NotImplemented", 501, $"Tags of {arn} are not emulated by Gatehouse"),
        // Our wording.
        _ => new AwsFailure("InvalidRequest", 400, $"Invalid ARN: {arn}"),
    };
}
