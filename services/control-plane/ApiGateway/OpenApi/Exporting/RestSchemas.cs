using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>Models as the schemas of a document. Of AWS's own models only those that methods use.</summary>
internal static class RestSchemas
{
    private const string Reference = "$ref";
    private const string ModelsOfApi = "/models/";

    public static JsonObject Write(RestDeploymentContents contents, ExportDialect dialect)
    {
        var methods = contents.Resources.SelectMany(resource => resource.ResourceMethods.Values).ToArray();
        var used = methods.SelectMany(method => method.RequestModels.Values)
            .Concat(methods.SelectMany(method => method.MethodResponses.Values).SelectMany(response => response.ResponseModels.Values))
            .ToHashSet(StringComparer.Ordinal);
        var schemas = new JsonObject();
        foreach (var model in contents.Models.OrderBy(model => model.Name, StringComparer.Ordinal))
        {
            if ((used.Contains(model.Name) || !DefaultModels.IsOne(model.Name)) && Schema(model, dialect) is { } schema)
            {
                schemas[model.Name] = schema;
            }
        }

        return schemas;
    }

    // OpenAPI's schemas say nothing about the dialect that they are in.
    private static JsonObject? Schema(Model model, ExportDialect dialect)
    {
        var schema = JsonNode.Parse(model.Schema) as JsonObject;
        schema?.Remove("$schema");
        Refer(schema, dialect);
        return schema;
    }

    private static void Refer(JsonNode? node, ExportDialect dialect)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Refer(item, dialect);
            }
        }
        else if (node is JsonObject members)
        {
            if (members[Reference] is JsonValue value && value.TryGetValue<string>(out var text)
                && text.LastIndexOf(ModelsOfApi, StringComparison.Ordinal) is >= 0 and var at)
            {
                members[Reference] = dialect.SchemaPlace + text[(at + ModelsOfApi.Length)..];
            }

            foreach (var (_, member) in members)
            {
                Refer(member, dialect);
            }
        }
    }
}
