using System.Globalization;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>The endpoints of a domain name: each has a host name of API Gateway's own, which stays when the endpoint is changed.</summary>
internal sealed class DomainConfigurations(IIdSource ids)
{
    public const string Regional = "REGIONAL";
    public const string Edge = "EDGE";

    private const string DefaultPolicy = "TLS_1_2";
    private const int RegionalIdLength = 10;
    private const int EdgeIdLength = 13;

    /// <summary>Fills in what AWS adds to an endpoint, taking over what the domain name had of that type.</summary>
    public void Complete(DomainNameConfiguration endpoint, IEnumerable<DomainNameConfiguration> former, string region)
    {
        if (!endpoint.HasEndpointType)
        {
            endpoint.EndpointType = Regional;
        }

        if (!endpoint.HasSecurityPolicy)
        {
            endpoint.SecurityPolicy = DefaultPolicy;
        }

        var isEdge = endpoint.EndpointType == Edge;
        var known = former.FirstOrDefault(other => other.EndpointType == endpoint.EndpointType);
        endpoint.ApiGatewayDomainName = known?.ApiGatewayDomainName ?? NewHostName(isEdge, region);
        endpoint.HostedZoneId = isEdge ? HostedZones.Edge : HostedZones.Of(region);
        endpoint.DomainNameStatus = "AVAILABLE";
    }

    private string NewHostName(bool isEdge, string region) => isEdge
        ? $"d{ids.NewId(EdgeIdLength)}.cloudfront.net"
        : string.Create(CultureInfo.InvariantCulture, $"d-{ids.NewId(RegionalIdLength)}.execute-api.{region}.amazonaws.com");
}
