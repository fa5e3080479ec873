using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

internal static class VpcLinkFailures
{
    /// <summary>LocalStack services/apigateway/legacy/provider.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("VPC Link ID not found");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/pull/2512</summary>
    public static AwsFailure SeveralTargets { get; } = GatewayFailures.BadRequest("More than one target arn specified for vpc link.");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/pull/2512</summary>
    public static AwsFailure FixedTargets { get; } = GatewayFailures.BadRequest("Target arns are not allowed to be changed/added.");

    /// <summary>https://github.com/klothoplatform/klotho/issues/202</summary>
    public static AwsFailure InUse(string id, IEnumerable<string> uses) => GatewayFailures.BadRequest(
        $"Cannot delete vpc link. Vpc link '{id}', is referenced in [{string.Join(", ", uses)}] in format of [RESTApiId:Method:Resource:Stage].");

    // The rest is our wording.
    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("VPC Link name must be non-empty");

    public static AwsFailure TargetMissing { get; } = GatewayFailures.BadRequest("A VPC Link has one target: the ARN of a network load balancer");
}
