using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

internal static class VpcLinkFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid VpcLink identifier specified {id}");

    /// <summary>Our wording; the number is AWS's quota.</summary>
    public static AwsFailure Subnets { get; } = GatewayFailures.BadRequest("A VPC link has 1 to 10 subnets");
}
