using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.CloudFormation;

/// <summary>The errors that CloudFormation has. Each room words its own; wordings are AWS's unless they are marked as ours.</summary>
internal static class CloudFormationFailures
{
    public static AwsFailure Validation(string message) => new("ValidationError", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Validation(Violation.Describe(violations));

    /// <summary>Our wording.</summary>
    public static AwsFailure Contended { get; } = new("OperationInProgressException", 409, "The stack is being changed by another request. Try again.");

    /// <summary>Our wording.</summary>
    public static AwsFailure BadToken { get; } = Validation("NextToken is not a token of this list");

    /// <summary>Our wording: what is not emulated is said aloud.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, $"{what} is not emulated by Gatehouse");
}
