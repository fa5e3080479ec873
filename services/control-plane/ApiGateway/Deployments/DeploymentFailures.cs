using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

internal static class DeploymentFailures
{
    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Deployment identifier specified");

    /// <summary>getmoto/moto apigateway/exceptions.py; errors of Terraform's users.</summary>
    public static AwsFailure NoMethods { get; } = GatewayFailures.BadRequest("The REST API doesn't contain any methods");

    public static AwsFailure MethodWithoutIntegration { get; } = GatewayFailures.BadRequest("No integration defined for method");

    /// <summary>LocalStack test_apigateway_canary.snapshot.json test_create_canary_deployment_validation, recorded at AWS; so is the missing blank.</summary>
    public static AwsFailure CanaryWithoutStageName { get; } = GatewayFailures.BadRequest(
        "Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. Provided value is null");

    /// <summary>As above.</summary>
    public static AwsFailure CanaryWithoutStage(string name) => GatewayFailures.BadRequest(
        $"Invalid deployment content specified.Stage {name} must already be created before making a canary release deployment");

    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure InUse { get; } =
        GatewayFailures.BadRequest("Active stages pointing to this deployment must be moved or deleted");
}
