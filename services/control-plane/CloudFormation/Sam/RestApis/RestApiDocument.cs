using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>Everything that a REST API's properties add to its document: CORS, authorizers, gateway responses, models.</summary>
internal static class RestApiDocument
{
    public static void Complete(SamResource api, ApiDocument document, SamStack stack)
    {
        if (api["OpenApiVersion"].ToText() is { } version && version.StartsWith('3'))
        {
            // Events write both versions alike; what is kept elsewhere is put below.
            document.Root.Remove("swagger");
            document.Root["openapi"] = version;
        }

        RestApiCors.Apply(api, document);
        RestApiAuth.Apply(api, document, stack);
        AddModels(api, document);
        AddGatewayResponses(api, document);
    }

    private static void AddModels(SamResource api, ApiDocument document)
    {
        if (api["Models"] is not JsonObject models)
        {
            return;
        }

        var schemas = document.Member(document.IsOpenApi3 ? "components" : "definitions");
        if (document.IsOpenApi3)
        {
            schemas = schemas["schemas"] as JsonObject ?? (JsonObject)(schemas["schemas"] = new JsonObject());
        }

        foreach (var (name, schema) in models)
        {
            schemas[name.ToLowerInvariant() is var lower && IsReferredTo(document, lower) ? lower : name] = schema?.DeepClone();
        }
    }

    /// <summary>An event may name its model in lower case, as SAM once wrote them.</summary>
    private static bool IsReferredTo(ApiDocument document, string name) => document.Operations.Any(operation =>
        operation.Members["parameters"] is JsonArray parameters && parameters.Any(parameter =>
            ((parameter as JsonObject)?["schema"] as JsonObject)?["$ref"].ToText() == "#/definitions/" + name));

    private static void AddGatewayResponses(SamResource api, ApiDocument document)
    {
        if (api["GatewayResponses"] is not JsonObject responses)
        {
            return;
        }

        var described = document.Member("x-amazon-apigateway-gateway-responses");
        foreach (var (type, value) in responses)
        {
            var response = value as JsonObject ?? throw api.Invalid("Invalid property type for GatewayResponses in API definition; expected 'dict'.");
            var members = new JsonObject();
            if (response["StatusCode"] is { } status)
            {
                members["statusCode"] = status.DeepClone();
            }

            if (response["ResponseTemplates"] is { } templates)
            {
                members["responseTemplates"] = templates.DeepClone();
            }

            if (response["ResponseParameters"] is JsonObject parameters)
            {
                members["responseParameters"] = ParametersOf(parameters);
            }

            described[type] = members;
        }
    }

    private static JsonObject ParametersOf(JsonObject parameters)
    {
        var flat = new JsonObject();
        foreach (var (group, prefix) in new[] { ("Headers", "header"), ("Paths", "path"), ("QueryStrings", "querystring") })
        {
            foreach (var (name, value) in parameters[group] as JsonObject ?? [])
            {
                flat[$"gatewayresponse.{prefix}.{name}"] = value?.DeepClone();
            }
        }

        return flat;
    }
}
