using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// As clients compare them: aws-cdk-cli toolkit-lib (cloudformation.ts), serverless lib/plugins/aws/lib; the others as recorded in
/// localstack/localstack tests/aws/services/cloudformation.
/// </summary>
internal static class StackFailures
{
    /// <summary>DescribeStacks, ListStackResources: CDK compares the whole text.</summary>
    public static AwsFailure MissingWithId(string name) => CloudFormationFailures.Validation($"Stack with id {name} does not exist");

    public static AwsFailure Missing(string name) => CloudFormationFailures.Validation($"Stack [{name}] does not exist");

    public static AwsFailure MissingQuoted(string name) => CloudFormationFailures.Validation($"Stack '{name}' does not exist");

    public static AwsFailure MissingResource(string logicalId, string stack) =>
        CloudFormationFailures.Validation($"Resource {logicalId} does not exist for stack {stack}");

    public static AwsFailure NameTaken(string name) => new("AlreadyExistsException", 400, $"Stack [{name}] already exists");

    public static AwsFailure Busy(string stackId, string status) =>
        CloudFormationFailures.Validation($"Stack:{stackId} is in {status} state and can not be updated.");

    public static AwsFailure NothingToUpdate { get; } = CloudFormationFailures.Validation("No updates are to be performed.");

    public static AwsFailure Protected(string name) =>
        CloudFormationFailures.Validation($"Stack [{name}] cannot be deleted while TerminationProtection is enabled");

    public static AwsFailure ExportInUse(string stackId, string export, string importer) =>
        CloudFormationFailures.Validation($"Export {stackId}:{export} cannot be deleted as it is in use by {importer}");

    public static AwsFailure BadName(string name) => CloudFormationFailures.Validation(
        $"1 validation error detected: Value '{name}' at 'stackName' failed to satisfy constraint: " +
        "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*");

    public static AwsFailure LongName(string name) => CloudFormationFailures.Validation(
        $"1 validation error detected: Value '{name}' at 'stackName' failed to satisfy constraint: Member must have length less than or equal to 128");

    public static AwsFailure NotCancellable(string status) =>
        CloudFormationFailures.Validation($"CancelUpdateStack cannot be called from current stack status {status}");

    public static AwsFailure WrongStatus(string stackId, string status, string operation) =>
        CloudFormationFailures.Validation($"Stack:{stackId} is in {status} state and can not be {operation}.");
}
