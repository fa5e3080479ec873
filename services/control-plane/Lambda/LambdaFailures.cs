using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Lambda;

/// <summary>
/// Lambda's errors in the shapes that AWS writes: some carry their text in <c>Message</c>, some in <c>message</c>, most a
/// <c>Type</c>. Where AWS writes <c>Message</c>, both are sent: clients of either habit find it.
/// </summary>
internal static class LambdaFailures
{
    public static AwsFailure NotFound(string message) => WithCapital("ResourceNotFoundException", 404, message, "User");

    public static AwsFailure InvalidParameter(string message) => WithType("InvalidParameterValueException", 400, message);

    public static AwsFailure InvalidContent(string message) => WithType("InvalidRequestContentException", 400, message);

    public static AwsFailure Conflict(string message) => WithType("ResourceConflictException", 409, message);

    public static AwsFailure TooLarge(string message) => WithCapital("RequestEntityTooLargeException", 413, message, "User");

    /// <summary>Captured: Terraform's and CDK's users meet it when they race each other.</summary>
    public static AwsFailure StaleRevision { get; } = WithType(
        "PreconditionFailedException", 412,
        "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id");

    /// <summary>LocalStack's recording of AWS, services/lambda_/provider.py.</summary>
    public static AwsFailure StaleLayerPolicy { get; } = WithType(
        "PreconditionFailedException", 412,
        "The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id");

    /// <summary>Our wording.</summary>
    public static AwsFailure UnknownMarker { get; } = WithType("InvalidParameterValueException", 400, "Invalid Marker");

    public static AwsFailure PolicyTooLong { get; } =
        WithType("PolicyLengthExceededException", 400, "The final policy size is bigger than the limit (20480).");

    /// <summary>Our wording: AWS's service errors say nothing in particular.</summary>
    public static AwsFailure Service(string message) => WithCapital("ServiceException", 500, message, "Service");

    /// <summary>The framework's error: no type.</summary>
    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) =>
        new("ValidationException", 400, Violation.Describe(violations));

    private static AwsFailure WithType(string code, int status, string message) =>
        new(code, status, message) { Members = new Dictionary<string, string> { ["Type"] = "User" } };

    private static AwsFailure WithCapital(string code, int status, string message, string type) =>
        new(code, status, message) { Members = new Dictionary<string, string> { ["Type"] = type, ["Message"] = message } };
}
