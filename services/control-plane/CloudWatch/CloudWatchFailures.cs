using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>CloudWatch's errors. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CommonErrors.html</summary>
internal static class CloudWatchFailures
{
    public static AwsFailure InvalidCombination(string message) => new("InvalidParameterCombination", 400, message);

    public static AwsFailure Invalid(string message) => new("InvalidParameterValue", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => new("ValidationError", 400, Violation.Describe(violations));

    /// <summary>Ours: what is not emulated is said aloud.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, $"{what} is not emulated by Gatehouse");

    /// <summary>Our wording.</summary>
    public static AwsFailure TooMany { get; } = new("LimitExceeded", 400, "An account has at most 5000 metrics in a region.");
}
