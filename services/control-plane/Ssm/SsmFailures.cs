using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Ssm;

/// <summary>Parameter Store's errors; all of them are 400. The texts are those that getmoto/moto ssm/exceptions.py has, unless marked.</summary>
internal static class SsmFailures
{
    public static AwsFailure Missing(string name) => new("ParameterNotFound", 400, $"Parameter {name} not found.");

    public static AwsFailure VersionMissing(string name) => new(
        "ParameterVersionNotFound", 400, $"Systems Manager could not find version {name}. Verify the version and try again.");

    public static AwsFailure Exists { get; } = new(
        "ParameterAlreadyExists",
        400,
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");

    public static AwsFailure Contended { get; } = new("TooManyUpdates", 400, "There are concurrent updates for a resource that supports one update at a time.");

    public static AwsFailure PatternMismatch(string pattern) => new(
        "ParameterPatternMismatchException", 400, $"Parameter value, cannot be validated against allowedPattern: {pattern}");

    public static AwsFailure UnknownToken { get; } = new("InvalidNextToken", 400, "The specified token is not valid.");

    public static AwsFailure InvalidResource { get; } = new("InvalidResourceId", 400, "The resource ID is not valid. Verify that you entered the correct ID and try again.");

    /// <summary>Ours: what is not emulated is said aloud.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, $"{what} is not emulated by Gatehouse");

    public static AwsFailure Invalid(string message) => new("ValidationException", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe(violations));
}
