using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// Cors of a REST API: a mocked OPTIONS method at every path that has none.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html
/// </summary>
internal static class RestApiCors
{
    private static readonly string[] AllMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    public static void Apply(SamResource api, ApiDocument document)
    {
        var cors = api["Cors"] switch
        {
            null => null,
            JsonObject configuration when !configuration.ContainsKey("Ref") && !configuration.Any(member => member.Key.StartsWith("Fn::", StringComparison.Ordinal)) => configuration,
            var origin => new JsonObject { ["AllowOrigin"] = origin.DeepClone() },
        };
        if (cors is null)
        {
            return;
        }

        if (cors.FirstOrDefault(member => member.Key is not ("AllowMethods" or "AllowHeaders" or "AllowOrigin" or "MaxAge" or "AllowCredentials")) is { Key: { } })
        {
            throw api.Invalid("Invalid value for 'Cors' property.");
        }

        var origins = cors["AllowOrigin"] ?? JsonValue.Create("'*'");
        if (cors["AllowCredentials"].ToText() == "true" && origins.ToText() == "'*'")
        {
            throw api.Invalid("Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is \"'*'\" or not set.");
        }

        foreach (var path in document.Operations.GroupBy(operation => operation.Path).Where(path => path.All(operation => operation.Method != "options")).ToArray())
        {
            if (document.Add(path.Key, "options", condition: null) is { } preflight)
            {
                Describe(preflight.Members, HeadersFor(cors, origins, [.. path.Select(operation => operation.Method)]), document.IsOpenApi3);
            }
        }
    }

    private static JsonObject HeadersFor(JsonObject cors, JsonNode origins, IReadOnlyList<string> methods)
    {
        var allowed = methods.Contains(ApiDocument.AnyMethod) ? AllMethods : [.. methods.Select(method => method.ToUpperInvariant()).Append("OPTIONS").Order(StringComparer.Ordinal)];
        var headers = new JsonObject
        {
            ["Access-Control-Allow-Origin"] = origins.DeepClone(),
            ["Access-Control-Allow-Methods"] = cors["AllowMethods"]?.DeepClone() ?? $"'{string.Join(',', allowed)}'",
        };
        if (cors["AllowHeaders"] is { } names)
        {
            headers["Access-Control-Allow-Headers"] = names.DeepClone();
        }

        if (cors["MaxAge"] is { } age)
        {
            headers["Access-Control-Max-Age"] = age.DeepClone();
        }

        if (cors["AllowCredentials"].ToText() == "true")
        {
            headers["Access-Control-Allow-Credentials"] = "'true'";
        }

        return headers;
    }

    private static void Describe(JsonObject operation, JsonObject headers, bool isOpenApi3)
    {
        var (parameters, declared) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in headers)
        {
            parameters["method.response.header." + name] = value?.DeepClone();
            var type = new JsonObject { ["type"] = "string" };
            declared[name] = isOpenApi3 ? new JsonObject { ["schema"] = type } : type;
        }

        operation["summary"] = "CORS support";
        if (!isOpenApi3)
        {
            operation["consumes"] = new JsonArray("application/json");
            operation["produces"] = new JsonArray("application/json");
        }

        operation[ApiDocument.Integration] = new JsonObject
        {
            ["type"] = "mock",
            ["requestTemplates"] = new JsonObject { ["application/json"] = "{\n  \"statusCode\" : 200\n}\n" },
            ["responses"] = new JsonObject
            {
                ["default"] = new JsonObject
                {
                    ["statusCode"] = "200",
                    ["responseParameters"] = parameters,
                    ["responseTemplates"] = new JsonObject { ["application/json"] = "{}\n" },
                },
            },
        };
        operation["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "Default response for CORS method", ["headers"] = declared },
        };
    }
}
