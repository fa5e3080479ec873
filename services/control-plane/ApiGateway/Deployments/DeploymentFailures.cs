using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

internal static class DeploymentFailures
{
    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Deployment identifier specified");

    /// <summary>getmoto/moto apigateway/exceptions.py; errors of Terraform's users.</summary>
    public static AwsFailure NoMethods { get; } = GatewayFailures.BadRequest("The REST API doesn't contain any methods");

    public static AwsFailure MethodWithoutIntegration { get; } = GatewayFailures.BadRequest("No integration defined for method");

    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure InUse { get; } =
        GatewayFailures.BadRequest("Active stages pointing to this deployment must be moved or deleted");
}
