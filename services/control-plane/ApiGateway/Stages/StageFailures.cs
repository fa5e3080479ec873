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

    /// <summary>LocalStack test_apigateway_canary.snapshot.json test_update_stage_canary_deployment_validation, recorded at AWS; so is the trailing blank.</summary>
    public static AwsFailure NoMethodSetting(string method) => GatewayFailures.BadRequest(
        $"Cannot remove method setting {method} because there is no method setting for this method ");

    /// <summary>As above.</summary>
    public static AwsFailure UnusableCopy(string? path, string? from) => GatewayFailures.BadRequest(
        $"Invalid copy operation with path: {path} and from {from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are "
        + "[/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]");

    /// <summary>As above.</summary>
    public static AwsFailure NoCanary { get; } = GatewayFailures.BadRequest("Promotion not available. Canary does not exist.");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnknownVariable(string name) => GatewayFailures.NotFound($"Invalid stage variable name specified: {name}");

    public static AwsFailure AccessLogFormatTooLong { get; } = GatewayFailures.BadRequest("Access log format must be at most 3 KB");

    public static AwsFailure PercentOutOfBounds { get; } = GatewayFailures.BadRequest("Canary traffic must be between 0 and 100 percent");

    public static AwsFailure UnusableSetting(string path, string? value) =>
        GatewayFailures.BadRequest($"Invalid value '{value}' specified for method setting path: {path}");
}
