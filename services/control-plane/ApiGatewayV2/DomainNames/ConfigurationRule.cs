using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>
/// What API Gateway V2 takes as an endpoint of a domain name: a regional one, with a certificate of its region.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html
/// </summary>
internal static class ConfigurationRule
{
    public static AwsFailure? Check(DomainNameConfiguration endpoint, CallScope scope)
    {
        if (endpoint.EndpointType == DomainConfigurations.Edge)
        {
            return DomainNameFailures.EdgeOptimized;
        }

        return endpoint.CertificateArn.Split(':') is ["arn", _, "acm", var region, ..] && region != scope.Region
            ? DomainNameFailures.CertificateElsewhere(endpoint.CertificateArn, scope.Region)
            : null;
    }
}
