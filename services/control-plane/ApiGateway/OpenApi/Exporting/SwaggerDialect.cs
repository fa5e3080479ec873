using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>Swagger 2.0: one model for all content types of a body, of which an operation has one list for each direction.</summary>
internal sealed class SwaggerDialect : ExportDialect
{
    public override string SchemaPlace => "#/definitions/";

    public override JsonObject Text => new() { ["type"] = "string" };

    public override JsonObject Begin(JsonObject info, string host, string stage, JsonObject? endpoint)
    {
        var document = new JsonObject
        {
            ["swagger"] = "2.0",
            ["info"] = info,
            ["host"] = host,
            ["basePath"] = "/" + stage,
            ["schemes"] = new JsonArray("https"),
        };
        if (endpoint is not null)
        {
            document["x-amazon-apigateway-endpoint-configuration"] = endpoint;
        }

        return document;
    }

    public override void AddBody(JsonObject operation, IDictionary<string, string> models)
    {
        operation["consumes"] = Texts(models.Keys);
        var model = models.OrderBy(each => each.Key, StringComparer.Ordinal).First().Value;
        if (operation["parameters"] is not JsonArray parameters)
        {
            operation["parameters"] = parameters = [];
        }

        parameters.Add(new JsonObject { ["in"] = "body", ["name"] = model, ["required"] = true, ["schema"] = Reference(model) });
    }

    public override void AddTypes(JsonObject operation, IEnumerable<string> types) => operation["produces"] = Texts(types);

    public override void AddModels(JsonObject response, IDictionary<string, string> models) =>
        response["schema"] = Reference(models.OrderBy(each => each.Key, StringComparer.Ordinal).First().Value);

    public override void End(JsonObject document, JsonObject schemas, JsonObject schemes)
    {
        if (schemes.Count > 0)
        {
            document["securityDefinitions"] = schemes;
        }

        if (schemas.Count > 0)
        {
            document["definitions"] = schemas;
        }
    }
}
