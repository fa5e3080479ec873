using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Kms;

/// <summary>KMS's errors; all of them are 400. The texts are those that getmoto/moto kms/exceptions.py has, unless marked.</summary>
internal static class KmsFailures
{
    public static AwsFailure KeyMissing(string arn) => NotFound($"Key '{arn}' does not exist");

    public static AwsFailure AliasMissing(string arn) => NotFound($"Alias {arn} is not found.");

    public static AwsFailure AliasExists(string arn) => new("AlreadyExistsException", 400, $"An alias with the name {arn} already exists");

    public static AwsFailure ReservedAlias { get; } = new("NotAuthorizedException", 400, "Alias must not begin with 'alias/aws/'.");

    public static AwsFailure Disabled(string arn) => new("DisabledException", 400, $"{arn} is disabled.");

    public static AwsFailure InvalidState(string arn, string state) => new("KMSInvalidStateException", 400, $"{arn} is {state}.");

    /// <summary>AWS says nothing of why.</summary>
    public static AwsFailure InvalidCiphertext { get; } = new("InvalidCiphertextException", 400, "");

    public static AwsFailure Invalid(string message) => new("ValidationException", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe(violations));

    public static AwsFailure UnknownMarker { get; } = new("InvalidMarkerException", 400, "The marker is not valid.");

    /// <summary>Ours: what is not emulated is said aloud.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, $"{what} is not emulated by Gatehouse");

    private static AwsFailure NotFound(string message) => new("NotFoundException", 400, message);
}
