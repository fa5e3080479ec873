using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>OpenAPI 3.0: a model for each content type of each body.</summary>
internal sealed class OpenApi3Dialect : ExportDialect
{
    public override string SchemaPlace => "#/components/schemas/";

    public override JsonObject Text => new() { ["schema"] = new JsonObject { ["type"] = "string" } };

    public override JsonObject Begin(JsonObject info, string host, string stage, JsonObject? endpoint)
    {
        var server = new JsonObject
        {
            ["url"] = $"https://{host}/{{basePath}}",
            ["variables"] = new JsonObject { ["basePath"] = new JsonObject { ["default"] = stage } },
        };
        if (endpoint is not null)
        {
            server["x-amazon-apigateway-endpoint-configuration"] = endpoint;
        }

        return new JsonObject { ["openapi"] = "3.0.1", ["info"] = info, ["servers"] = new JsonArray(server) };
    }

    public override void AddBody(JsonObject operation, IDictionary<string, string> models) =>
        operation["requestBody"] = new JsonObject { ["content"] = Content(models), ["required"] = true };

    public override void AddTypes(JsonObject operation, IEnumerable<string> types)
    {
        // Each response names its own.
    }

    public override void AddModels(JsonObject response, IDictionary<string, string> models) => response["content"] = Content(models);

    public override void End(JsonObject document, JsonObject schemas, JsonObject schemes)
    {
        var components = new JsonObject();
        if (schemas.Count > 0)
        {
            components["schemas"] = schemas;
        }

        if (schemes.Count > 0)
        {
            components["securitySchemes"] = schemes;
        }

        document["components"] = components;
    }

    private JsonObject Content(IDictionary<string, string> models)
    {
        var content = new JsonObject();
        foreach (var (type, model) in models.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            content[type] = new JsonObject { ["schema"] = Reference(model) };
        }

        return content;
    }
}
