using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

internal static class StageFailures
{
    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid stage identifier specified");

    /// <summary>As REST APIs answer it in Terraform's errors; assumed to be the same here.</summary>
    public static AwsFailure NameTaken { get; } = GatewayFailures.Conflict("Stage already exists");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/issues/14010</summary>
    public static AwsFailure ExecutionLogsOnHttp { get; } = GatewayFailures.BadRequest("Execution logs are not supported on protocolType HTTP");

    /// <summary>https://github.com/ministryofjustice/cloud-platform-environments/pull/12962</summary>
    public static AwsFailure AccessLogOfSeveralLines { get; } = GatewayFailures.BadRequest(
        "Access Log format must be single line, new line character is allowed only at end of the format");

    /// <summary>https://github.com/terraform-aws-modules/terraform-aws-apigateway-v2/pull/80</summary>
    public static AwsFailure SettingsOfNoRoute(string routeKey) =>
        GatewayFailures.NotFound($"Unable to find Route by key {routeKey} within the provided RouteSettings");

    /// <summary>As REST APIs answer it: https://github.com/serverless/serverless/issues/6133; assumed to be the same here.</summary>
    public static AwsFailure UnusableVariableName(string name) =>
        GatewayFailures.BadRequest($"Invalid stage variable name: {name}.  Please use names with only word characters.");

    /// <summary>As REST APIs answer it: https://github.com/sirceljm/aws-lambda-blog/issues/10; assumed to be the same here.</summary>
    public static AwsFailure UnusableVariableValue(string value) => GatewayFailures.BadRequest(
        $"Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnusableName(string name) =>
        GatewayFailures.BadRequest($"Invalid stage name specified: {name}. It must be $default or letters, digits, hyphens and underscores");

    public static AwsFailure TooManyVariables { get; } = GatewayFailures.BadRequest("A stage cannot have more than 100 variables");

    public static AwsFailure DeploymentWithAutoDeploy { get; } =
        GatewayFailures.BadRequest("Deployment ID cannot be set on a stage with autoDeploy enabled");

    public static AwsFailure Managed { get; } = GatewayFailures.BadRequest("A stage managed by API Gateway cannot be modified");

    public static AwsFailure RouteSettingsMissing(string routeKey) => GatewayFailures.NotFound($"Invalid route key specified {routeKey}");
}
