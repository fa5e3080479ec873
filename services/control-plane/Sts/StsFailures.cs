using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>STS's errors. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html</summary>
internal static class StsFailures
{
    public static AwsFailure Invalid(string message) => new("ValidationError", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe(violations));

    /// <summary>localstack/localstack tests/aws/services/sts/test_sts.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure DuplicateTags { get; } =
        new("InvalidParameterValue", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive.");

    /// <summary>As above.</summary>
    public static AwsFailure TransitiveTagMissing { get; } =
        new("InvalidParameterValue", 400, "The specified transitive tag key must be included in the requested tags.");

    /// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html; the text is ours.</summary>
    public static AwsFailure InvalidToken { get; } = new("InvalidIdentityToken", 400, "The web identity token that was passed could not be read.");
}
