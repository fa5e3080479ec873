using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Logs;

/// <summary>
/// CloudWatch Logs' errors; all of them are 400. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html.
/// The texts are those that getmoto/moto logs/exceptions.py records, unless marked.
/// </summary>
internal static class LogsFailures
{
    public static AwsFailure GroupMissing { get; } = NotFound("The specified log group does not exist.");

    public static AwsFailure StreamMissing { get; } = NotFound("The specified log stream does not exist.");

    public static AwsFailure FilterMissing { get; } = NotFound("The specified subscription filter does not exist.");

    public static AwsFailure GroupExists { get; } = AlreadyExists("The specified log group already exists");

    public static AwsFailure StreamExists { get; } = AlreadyExists("The specified log stream already exists");

    public static AwsFailure LimitExceeded { get; } = new("LimitExceededException", 400, "Resource limit exceeded.");

    /// <summary>Our wording; here only after a hundred lost races.</summary>
    public static AwsFailure Contended { get; } =
        new("OperationAbortedException", 400, "A conflicting operation is currently in progress against this resource. Please try again.");

    public static AwsFailure NotFound(string message) => new("ResourceNotFoundException", 400, message);

    public static AwsFailure InvalidParameter(string message) => new("InvalidParameterException", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => InvalidParameter(Violation.Describe(violations));

    private static AwsFailure AlreadyExists(string message) => new("ResourceAlreadyExistsException", 400, message);
}
