using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

internal static class DomainNameFailures
{
    /// <summary>https://github.com/floci-io/floci/pull/2390, verified against AWS.</summary>
    public static AwsFailure OneConfiguration { get; } = GatewayFailures.BadRequest("Invalid input. Expected one domain name configuration");

    /// <summary>Our wording.</summary>
    public static AwsFailure ConfigurationsOfOneType { get; } =
        GatewayFailures.BadRequest("Invalid input. A domain name has at most one configuration of each endpoint type");
}
