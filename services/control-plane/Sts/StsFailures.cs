using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>STS's errors. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html</summary>
internal static class StsFailures
{
    public static AwsFailure Invalid(string message) => new("ValidationError", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe(violations));

    /// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html; the text is ours.</summary>
    public static AwsFailure InvalidToken { get; } = new("InvalidIdentityToken", 400, "The web identity token that was passed could not be read.");
}
