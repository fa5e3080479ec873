using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

internal static class DeploymentFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid Deployment identifier specified {id}");

    /// <summary>HTTP APIs; recorded in grucloud's and CloudKommand's code.</summary>
    public static AwsFailure NoRoutes { get; } = GatewayFailures.BadRequest("Unable to deploy API because no routes exist in this API");

    /// <summary>WebSocket APIs; https://github.com/aws/serverless-application-model/issues/2512</summary>
    public static AwsFailure NoRoutesOnWebSocket { get; } =
        GatewayFailures.BadRequest("At least one route is required before deploying the Api");

    /// <summary>LocalStack's recordings of REST APIs; assumed to be the same here.</summary>
    public static AwsFailure InUse { get; } =
        GatewayFailures.BadRequest("Active stages pointing to this deployment must be moved or deleted");

    /// <summary>Our wording: whether AWS allows it is not known, refusing is the conservative choice.</summary>
    public static AwsFailure StageDeploysItself(string stage) =>
        GatewayFailures.BadRequest($"Stage {stage} has autoDeploy enabled and cannot be deployed to explicitly");
}
