using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>
/// IAM's errors; their names lack the usual ending. https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html. The texts are those
/// that getmoto/moto iam/models.py and LocalStack's recordings of AWS have, unless marked.
/// </summary>
internal static class IamFailures
{
    public static AwsFailure NoSuchEntity(string message) => new("NoSuchEntity", 404, message);

    public static AwsFailure AlreadyExists(string message) => new("EntityAlreadyExists", 409, message);

    public static AwsFailure InUse(string message) => new("DeleteConflict", 409, message);

    public static AwsFailure LimitExceeded(string message) => new("LimitExceeded", 409, message);

    public static AwsFailure InvalidInput(string message) => new("InvalidInput", 400, message);

    public static AwsFailure Invalid(string message) => new("ValidationError", 400, message);

    /// <summary>IAM does not repeat what it was sent: localstack/localstack tests/aws/services/iam/test_iam_roles.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure MalformedPolicy(string message) => new("MalformedPolicyDocument", 400, message);

    /// <summary>IAM does not repeat what it was sent: localstack/localstack tests/aws/services/iam/test_iam_roles.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe([.. violations.Select(violation => violation.WithoutValue)]));

    /// <summary>Our wording.</summary>
    public static AwsFailure UnknownMarker { get; } = Invalid("Invalid Marker.");
}
