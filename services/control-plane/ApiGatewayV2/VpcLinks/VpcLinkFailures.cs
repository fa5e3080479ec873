using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

internal static class VpcLinkFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid VpcLink identifier specified {id}");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/pull/40500</summary>
    public static Quota AtMost { get; } = new(10, GatewayFailures.BadRequest("There are too many Vpc Links defined for this account. Limit is 10."));

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-vpc-link-subnets-required, seen in a deployment to AWS.</summary>
    public static AwsFailure SubnetsMissing { get; } = GatewayFailures.BadRequest("SubnetIds for a vpc link cannot be empty");

    /// <summary>Our wording; the number is AWS's quota.</summary>
    public static AwsFailure TooManySubnets { get; } = GatewayFailures.BadRequest("A VPC link cannot have more than 10 subnets");
}
