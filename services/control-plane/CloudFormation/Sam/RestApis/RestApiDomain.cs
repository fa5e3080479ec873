using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// Domain of a REST API: a domain name, shared by all APIs that name it, and a mapping for each base path.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html
/// </summary>
internal static class RestApiDomain
{
    public static void Add(SamResource api, string stage, SamStack stack)
    {
        if (api["Domain"] is not JsonObject domain)
        {
            return;
        }

        if (domain["DomainName"] is not { } name || domain["CertificateArn"] is not { } certificate)
        {
            throw api.Invalid("Custom Domains only works if both DomainName and CertificateArn are provided.");
        }

        if (domain["Route53"] is not null)
        {
            throw api.Invalid("Domain.Route53 is not emulated by Gatehouse.");
        }

        var endpoint = domain["EndpointConfiguration"].ToText() ?? "REGIONAL";
        var properties = new JsonObject
        {
            ["DomainName"] = name.DeepClone(),
            ["EndpointConfiguration"] = new JsonObject { ["Types"] = new JsonArray(endpoint) },
            [endpoint == "REGIONAL" ? "RegionalCertificateArn" : "CertificateArn"] = certificate.DeepClone(),
        };
        domain.CopyTo(properties, "MutualTlsAuthentication", "OwnershipVerificationCertificateArn", "SecurityPolicy");
        var logicalId = "ApiGatewayDomainName" + SamDigests.Of(name);
        stack.Put(logicalId, api.Derive("AWS::ApiGateway::DomainName", properties));
        stack.Rename(api.LogicalId + ".DomainName", logicalId);
        foreach (var path in domain["BasePath"].ToTexts().DefaultIfEmpty(""))
        {
            var mapping = new JsonObject
            {
                ["DomainName"] = SamValues.Ref(logicalId),
                ["RestApiId"] = SamValues.Ref(api.LogicalId),
                ["Stage"] = SamValues.Ref(stage),
            };
            if (SamValues.Alphanumeric(path) is { Length: > 0 } plain)
            {
                mapping["BasePath"] = domain["NormalizeBasePath"].ToText() == "false" ? path : plain;
            }

            stack.Put($"{api.LogicalId}{SamValues.Alphanumeric(path)}BasePathMapping", api.Derive("AWS::ApiGateway::BasePathMapping", mapping));
        }
    }
}
