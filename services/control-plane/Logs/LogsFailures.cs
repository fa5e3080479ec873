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

    /// <summary>localstack/localstack tests/aws/services/logs/test_logs_streams.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure NameAndArn { get; } =
        new("ValidationException", 400, "LogGroup name and LogGroup ARN are mutually exclusive parameters.");

    /// <summary>localstack/localstack tests/aws/services/logs/test_logs_subscription_filters.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure KinesisWithoutRole { get; } = InvalidParameter("destinationArn for vendor kinesis cannot be used without roleArn");

    public static AwsFailure LimitExceeded { get; } = new("LimitExceededException", 400, "Resource limit exceeded.");

    /// <summary>Our wording; here only after a hundred lost races.</summary>
    public static AwsFailure Contended { get; } =
        new("OperationAbortedException", 400, "A conflicting operation is currently in progress against this resource. Please try again.");

    public static AwsFailure NotFound(string message) => new("ResourceNotFoundException", 400, message);

    public static AwsFailure InvalidParameter(string message) => new("InvalidParameterException", 400, message);

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => violations.Any(IsLongName)
        ? InvalidParameter("Invalid LogGroup or LogStream, both must have length less than or equal to 512.")
        : InvalidParameter(Violation.Describe(violations));

    // Names have words of their own: localstack/localstack tests/aws/services/logs/test_logs_groups.snapshot.json, recorded on AWS.
    private static bool IsLongName(Violation violation) =>
        violation is { Member: "logGroupName" or "logStreamName", Constraint: "Member must have length less than or equal to 512" };

    private static AwsFailure AlreadyExists(string message) => new("ResourceAlreadyExistsException", 400, message);
}
