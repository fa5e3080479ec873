using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// Domain of an HTTP or WebSocket API: a domain name, shared by all APIs that name it, and a mapping for each base path.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapidomainconfiguration.html
/// </summary>
internal static class ApiV2Domain
{
    public static void Add(SamResource api, string stage, JsonObject tags, SamStack stack)
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

        var configuration = new JsonObject
        {
            ["CertificateArn"] = certificate.DeepClone(),
            ["EndpointType"] = domain["EndpointConfiguration"]?.DeepClone() ?? "REGIONAL",
        };
        domain.CopyTo(configuration, "OwnershipVerificationCertificateArn", "SecurityPolicy");
        var properties = new JsonObject
        {
            ["DomainName"] = name.DeepClone(),
            ["DomainNameConfigurations"] = new JsonArray(configuration),
            ["Tags"] = tags,
        };
        domain.CopyTo(properties, "MutualTlsAuthentication");
        var logicalId = "ApiGatewayDomainNameV2" + SamDigests.Of(name);
        stack.Put(logicalId, api.Derive("AWS::ApiGatewayV2::DomainName", properties));
        stack.Rename(api.LogicalId + ".DomainName", logicalId);
        AddMappings(api, domain["BasePath"].ToTexts(), logicalId, stage, stack);
    }

    private static void AddMappings(SamResource api, IReadOnlyList<string> basePaths, string domain, string stage, SamStack stack)
    {
        foreach (var path in basePaths.DefaultIfEmpty(""))
        {
            if (path.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('/' or '-' or '_')))
            {
                throw api.Invalid("Invalid Basepath name provided.");
            }

            var mapping = new JsonObject
            {
                ["DomainName"] = SamValues.Ref(domain),
                ["ApiId"] = SamValues.Ref(api.LogicalId),
                ["Stage"] = SamValues.Ref(stage),
            };
            if (path.Trim('/') is { Length: > 0 } key)
            {
                mapping["ApiMappingKey"] = key;
            }

            stack.Put($"{api.LogicalId}{SamValues.Alphanumeric(path)}ApiMapping", api.Derive("AWS::ApiGatewayV2::ApiMapping", mapping));
        }
    }
}
