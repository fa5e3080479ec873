using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

internal static class StageFailures
{
    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid stage identifier specified");

    /// <summary>As REST APIs answer it in Terraform's errors; assumed to be the same here.</summary>
    public static AwsFailure NameTaken { get; } = GatewayFailures.Conflict("Stage already exists");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnusableName(string name) =>
        GatewayFailures.BadRequest($"Invalid stage name specified: {name}. It must be $default or letters, digits, hyphens and underscores");

    public static AwsFailure UnusableVariable(string name) =>
        GatewayFailures.BadRequest(
            $"Invalid stage variable specified: {name}. Names are letters, digits and underscores; values match [A-Za-z0-9-._~:/?#&=,]+");

    public static AwsFailure TooManyVariables { get; } = GatewayFailures.BadRequest("A stage cannot have more than 100 variables");

    public static AwsFailure DeploymentWithAutoDeploy { get; } =
        GatewayFailures.BadRequest("Deployment ID cannot be set on a stage with autoDeploy enabled");

    public static AwsFailure Managed { get; } = GatewayFailures.BadRequest("A stage managed by API Gateway cannot be modified");

    public static AwsFailure RouteSettingsMissing(string routeKey) => GatewayFailures.NotFound($"Invalid route key specified {routeKey}");
}
