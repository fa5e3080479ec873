using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.DomainNames;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>The endpoints that a domain name's members ask for in the first version's words, in those in which they are kept.</summary>
internal static class DomainNameEndpoints
{
    /// <summary>Our wording: the quirks of private names are not emulated.</summary>
    private static readonly AwsFailure Unsupported =
        GatewayFailures.BadRequest("Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE");

    public static AwsFailure? Apply(DomainName wanted, CustomDomain domain)
    {
        string[] types = wanted.EndpointConfiguration is { Types_.Count: > 0 } endpoints ? [.. endpoints.Types_] : [DomainConfigurations.Edge];
        if (types.Any(type => type is not (DomainConfigurations.Edge or DomainConfigurations.Regional)) || types.Distinct().Count() != types.Length)
        {
            return Unsupported;
        }

        domain.DomainNameConfigurations.Clear();
        domain.DomainNameConfigurations.Add(types.Select(type => Endpoint(type, wanted)));
        domain.MutualTlsAuthentication = wanted.MutualTlsAuthentication is { TruststoreUri.Length: > 0 } mutual
            ? Aws.ApiGatewayV2.MutualTlsAuthentication.Parser.ParseFrom(mutual.ToByteArray())
            : null;
        if (wanted.RoutingMode is { Length: > 0 } mode)
        {
            domain.RoutingMode = RoutingModes.OfFirstVersion(mode);
        }

        return DomainRule.Check(domain);
    }

    private static Aws.ApiGatewayV2.DomainNameConfiguration Endpoint(string type, DomainName wanted)
    {
        var isEdge = type == DomainConfigurations.Edge;
        var endpoint = new Aws.ApiGatewayV2.DomainNameConfiguration { EndpointType = type };
        if ((isEdge ? wanted.CertificateArn : wanted.RegionalCertificateArn) is { Length: > 0 } arn)
        {
            endpoint.CertificateArn = arn;
        }

        if ((isEdge ? wanted.CertificateName : wanted.RegionalCertificateName) is { Length: > 0 } name)
        {
            endpoint.CertificateName = name;
        }

        if (wanted.HasSecurityPolicy)
        {
            endpoint.SecurityPolicy = wanted.SecurityPolicy;
        }

        if (wanted.HasOwnershipVerificationCertificateArn)
        {
            endpoint.OwnershipVerificationCertificateArn = wanted.OwnershipVerificationCertificateArn;
        }

        return endpoint;
    }
}
