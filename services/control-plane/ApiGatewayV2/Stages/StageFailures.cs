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

    /// <summary>
    /// https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-stage-name-charset, seen in a deployment to AWS. Hyphens are allowed:
    /// they came later than the text.
    /// </summary>
    public static AwsFailure UnusableName { get; } = GatewayFailures.BadRequest("Stage name only allows a-zA-Z0-9_");

    /// <summary>As above, pf-apigwv2-access-log-format-request-id.</summary>
    public static AwsFailure AccessLogWithoutId(string format) => GatewayFailures.BadRequest(
        "The following errors are found in Access Log Format: Access Log format must include either $context.requestId or $context.extendedRequestId : "
        + $"'{format}'");

    /// <summary>As above, pf-apigwv2-access-log-destination-log-group.</summary>
    public static AwsFailure LoggedElsewhere(string destination) => GatewayFailures.BadRequest(
        $"Access log destination must only contain characters a-z, A-Z, 0-9, '_', '-', '/', '.': '{destination}'");

    /// <summary>As above, pf-apigwv2-stage-route-settings-key; the status is what CloudFormation shows beside it.</summary>
    public static AwsFailure SettingsOfNoRoute(string routeKey) =>
        GatewayFailures.NotFound($"Unable to find Route by key {routeKey} within the provided RouteSettings");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure DeploymentWithAutoDeploy { get; } =
        GatewayFailures.BadRequest("Deployment ID cannot be set on a stage with autoDeploy enabled");

    public static AwsFailure Managed { get; } = GatewayFailures.BadRequest("A stage managed by API Gateway cannot be modified");

    public static AwsFailure RouteSettingsMissing(string routeKey) => GatewayFailures.NotFound($"Invalid route key specified {routeKey}");
}
