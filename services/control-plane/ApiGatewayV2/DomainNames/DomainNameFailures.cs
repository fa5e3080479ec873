using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

internal static class DomainNameFailures
{
    /// <summary>https://github.com/floci-io/floci/pull/2390, verified against AWS.</summary>
    public static AwsFailure OneConfiguration { get; } = GatewayFailures.BadRequest("Invalid input. Expected one domain name configuration");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-domain-endpoint-type-regional, seen in a deployment to AWS.</summary>
    public static AwsFailure EdgeOptimized { get; } = GatewayFailures.BadRequest("EDGE endpoint type is not supported for APIGatewayV2 domainName");

    /// <summary>As above, pf-apigwv2-domain-certificate-region.</summary>
    public static AwsFailure CertificateElsewhere(string arn, string region) =>
        GatewayFailures.BadRequest($"Invalid certificate ARN: {arn}. Certificate must be in '{region}'.");

    /// <summary>Our wording.</summary>
    public static AwsFailure ConfigurationsOfOneType { get; } =
        GatewayFailures.BadRequest("Invalid input. A domain name has at most one configuration of each endpoint type");
}
