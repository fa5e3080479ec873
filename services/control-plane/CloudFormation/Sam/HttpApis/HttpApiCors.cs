using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;

/// <summary>
/// CorsConfiguration: <c>true</c> for every origin, or what is allowed written out.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapicorsconfiguration.html
/// </summary>
internal static class HttpApiCors
{
    private static readonly string[] Members = ["AllowOrigins", "AllowHeaders", "AllowMethods", "ExposeHeaders", "MaxAge", "AllowCredentials"];

    public static void Apply(SamResource api, ApiDocument document)
    {
        var cors = new JsonObject();
        switch (api["CorsConfiguration"])
        {
            case null:
            case var nothing when nothing.ToText() == "false":
                return;
            case var everything when everything.ToText() == "true":
                cors["allowOrigins"] = new JsonArray("*");
                break;
            case JsonObject { Count: 1 } call when call.First().Key is var name && (name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal)):
                cors["allowOrigins"] = call.DeepClone();
                break;
            case JsonObject configuration:
                foreach (var (name, value) in configuration)
                {
                    cors[Members.Contains(name) ? char.ToLowerInvariant(name[0]) + name[1..] : throw api.Invalid("Invalid value for 'Cors' property.")] = value?.DeepClone();
                }

                break;
            default:
                throw api.Invalid("Invalid value for 'Cors' property.");
        }

        document.Root["x-amazon-apigateway-cors"] = cors;
    }
}
