using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>What the two kinds of documents write differently.</summary>
internal abstract class ExportDialect
{
    /// <summary>Where a document's schemas are referred to.</summary>
    public abstract string SchemaPlace { get; }

    /// <summary>The dialect of that name; null: there is none.</summary>
    public static ExportDialect? Find(string exportType) => exportType switch
    {
        "swagger" => new SwaggerDialect(),
        "oas30" => new OpenApi3Dialect(),
        _ => null,
    };

    /// <summary>A document without paths, at the address of its stage.</summary>
    /// <param name="info">Title and version.</param>
    /// <param name="host">Host and port.</param>
    /// <param name="stage">The stage's name.</param>
    /// <param name="endpoint">What is to be said about the endpoint; null: nothing.</param>
    public abstract JsonObject Begin(JsonObject info, string host, string stage, JsonObject? endpoint);

    /// <summary>A text that a request carries outside its body, or a response in its headers.</summary>
    public abstract JsonObject Text { get; }

    /// <summary>The models of a request's body by their content types.</summary>
    public abstract void AddBody(JsonObject operation, IDictionary<string, string> models);

    /// <summary>The content types that an operation answers.</summary>
    public abstract void AddTypes(JsonObject operation, IEnumerable<string> types);

    /// <summary>The models of a response's body by their content types.</summary>
    public abstract void AddModels(JsonObject response, IDictionary<string, string> models);

    public abstract void End(JsonObject document, JsonObject schemas, JsonObject schemes);

    /// <summary>Texts that a request carries outside its body, such as <c>method.request.querystring.page</c>.</summary>
    public JsonArray Parameters(Method method)
    {
        var parameters = new JsonArray();
        foreach (var (name, isRequired) in method.RequestParameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (name.Split('.', 4) is [_, _, var place, var called])
            {
                var parameter = new JsonObject
                {
                    ["name"] = called,
                    ["in"] = place == "querystring" ? "query" : place,
                    ["required"] = isRequired || place == "path",
                };
                foreach (var (member, value) in Text)
                {
                    parameter[member] = value?.DeepClone();
                }

                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    protected JsonObject Reference(string model) => new() { ["$ref"] = SchemaPlace + model };

    protected static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))];
}
