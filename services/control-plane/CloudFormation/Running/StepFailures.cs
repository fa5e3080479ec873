using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Why a step failed that was not its operation's failure.</summary>
internal static class StepFailures
{
    public static AwsFailure GivenUp(bool isNew) =>
        CloudFormationFailures.Validation(isNew ? "Resource creation cancelled" : "Resource update cancelled");

    public static AwsFailure Internal { get; } = new("InternalFailure", 500, "Internal Failure");
}
