using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.DomainNames;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>A domain name in the words of API Gateway's first version: each endpoint type has members of its own.</summary>
internal static class DomainNameAnswers
{
    public static DomainName Describe(CustomDomain domain)
    {
        var shown = new DomainName
        {
            DomainName_ = domain.DomainName_,
            EndpointConfiguration = new EndpointConfiguration(),
            DomainNameStatus = "AVAILABLE",
            Tags = { domain.Tags },
            RoutingMode = RoutingModes.ToFirstVersion(domain.HasRoutingMode ? domain.RoutingMode : RoutingModes.Mappings),
        };
        foreach (var endpoint in domain.DomainNameConfigurations)
        {
            shown.EndpointConfiguration.Types_.Add(endpoint.EndpointType);
            shown.SecurityPolicy = endpoint.SecurityPolicy;
            if (endpoint.EndpointType == DomainConfigurations.Edge)
            {
                DescribeEdge(endpoint, shown);
            }
            else
            {
                DescribeRegional(endpoint, shown);
            }
        }

        if (domain.MutualTlsAuthentication is { } mutual)
        {
            shown.MutualTlsAuthentication = MutualTlsAuthentication.Parser.ParseFrom(mutual.ToByteArray());
        }

        return shown;
    }

    private static void DescribeEdge(Aws.ApiGatewayV2.DomainNameConfiguration endpoint, DomainName shown)
    {
        shown.DistributionDomainName = endpoint.ApiGatewayDomainName;
        shown.DistributionHostedZoneId = endpoint.HostedZoneId;
        if (endpoint.HasCertificateArn)
        {
            shown.CertificateArn = endpoint.CertificateArn;
        }

        if (endpoint.HasCertificateName)
        {
            shown.CertificateName = endpoint.CertificateName;
        }
    }

    private static void DescribeRegional(Aws.ApiGatewayV2.DomainNameConfiguration endpoint, DomainName shown)
    {
        shown.RegionalDomainName = endpoint.ApiGatewayDomainName;
        shown.RegionalHostedZoneId = endpoint.HostedZoneId;
        if (endpoint.HasCertificateArn)
        {
            shown.RegionalCertificateArn = endpoint.CertificateArn;
        }

        if (endpoint.HasCertificateName)
        {
            shown.RegionalCertificateName = endpoint.CertificateName;
        }
    }
}
