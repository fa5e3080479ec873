using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

internal static class VpcLinkFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid VpcLink identifier specified {id}");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/pull/40500</summary>
    public static Quota AtMost { get; } = new(10, GatewayFailures.BadRequest("There are too many Vpc Links defined for this account. Limit is 10."));

    /// <summary>Our wording; the number is AWS's quota.</summary>
    public static AwsFailure Subnets { get; } = GatewayFailures.BadRequest("A VPC link has 1 to 10 subnets");
}
