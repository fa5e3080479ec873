using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

internal static class VpcLinkFailures
{
    /// <summary>LocalStack services/apigateway/legacy/provider.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("VPC Link ID not found");

    // The rest is our wording.
    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("VPC Link name must be non-empty");

    public static AwsFailure TargetMissing { get; } = GatewayFailures.BadRequest("A VPC Link has one target: the ARN of a network load balancer");
}
