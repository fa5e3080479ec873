using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class StageFailures
{
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid stage identifier specified");

    public static AwsFailure UnknownDeployment { get; } = GatewayFailures.BadRequest("Deployment id does not exist");

    /// <summary>Captured in Terraform's errors.</summary>
    public static AwsFailure NameTaken { get; } = GatewayFailures.Conflict("Stage already exists");

    /// <summary>https://github.com/Miserlou/Zappa/issues/356</summary>
    public static AwsFailure UnusableName { get; } = GatewayFailures.BadRequest("Stage name only allows a-zA-Z0-9_");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure CanaryWithoutStage { get; } =
        GatewayFailures.BadRequest("Invalid canary settings specified. A canary needs a stage that exists");

    public static AwsFailure UnusableVariableName { get; } =
        GatewayFailures.BadRequest("Stage variable name only allows a-zA-Z0-9_ and at most 64 characters");

    public static AwsFailure UnusableVariableValue { get; } =
        GatewayFailures.BadRequest("Stage variable value only allows [A-Za-z0-9-._~:/?#&=,]+ and at most 512 characters");

    public static AwsFailure TooManyVariables { get; } = GatewayFailures.BadRequest("A stage cannot have more than 100 variables");
}
