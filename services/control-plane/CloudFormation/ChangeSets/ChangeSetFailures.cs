using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>localstack/localstack tests/aws/services/cloudformation/api/test_changesets (recorded on AWS); aws-cdk-cli tests for the code.</summary>
internal static class ChangeSetFailures
{
    public const string NoChanges =
        "The submitted information didn't contain changes. Submit different information to create a change set.";

    public static AwsFailure Missing(string name) => new("ChangeSetNotFound", 404, $"ChangeSet [{name}] does not exist");

    public static AwsFailure NameTaken(string name) => new("AlreadyExistsException", 400, $"ChangeSet {name} already exists");

    public static AwsFailure StackExists(string stack, string changeSet) =>
        CloudFormationFailures.Validation($"Stack [{stack}] already exists and cannot be created again with the changeSet [{changeSet}].");

    public static AwsFailure NotExecutable(string arn, string status) => new(
        "InvalidChangeSetStatus", 400, $"ChangeSet [{arn}] cannot be executed in its current status of [{status}]");

    /// <summary>https://github.com/aws/serverless-application-model/issues/122</summary>
    public static AwsFailure NoPreviousValues { get; } =
        CloudFormationFailures.Validation("Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE");

    public static AwsFailure NoStackName { get; } =
        CloudFormationFailures.Validation("StackName must be specified if ChangeSetName is not specified as an ARN.");
}
