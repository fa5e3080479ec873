using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>
/// An OpenAPI 3 or Swagger 2 document: the same questions to both, whatever the two call their answers. References within the document
/// are followed, nothing is ever fetched.
/// </summary>
internal sealed class OpenApiDocument(JsonObject root)
{
    private const int MostHops = 32;
    private const string AnyMethod = "x-amazon-apigateway-any-method";

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch"];

    public JsonObject Root => root;

    public bool IsSwagger2 => root.TextAt("swagger") == "2.0";

    public bool IsOpenApi3 => root.TextAt("openapi") is { } version && version.StartsWith("3.0", StringComparison.Ordinal);

    public JsonObject? Info => root.ObjectAt("info");

    public IEnumerable<KeyValuePair<string, JsonObject>> SecuritySchemes =>
        IsSwagger2 ? root.ObjectsAt("securityDefinitions") : root.ObjectAt("components").ObjectsAt("securitySchemes");

    /// <summary>The schemas by their names.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Schemas =>
        IsSwagger2 ? root.ObjectsAt("definitions") : root.ObjectAt("components").ObjectsAt("schemas");

    /// <summary>The tags that API Gateway gives to the API: those with a value of its own.</summary>
    public IEnumerable<KeyValuePair<string, string>> Tags =>
        from tag in root.ListAt("tags") ?? []
        let name = tag.TextAt("name")
        let value = tag.TextAt("x-amazon-apigateway-tag-value")
        where name is not null && value is not null
        select KeyValuePair.Create(name, value);

    /// <summary>The path that all paths stand under: Swagger's basePath, or that of the first server.</summary>
    public string BasePath => IsSwagger2 ? root.TextAt("basePath") ?? "" : ServerPath();

    public IEnumerable<OpenApiOperation> Operations =>
        from path in root.ObjectsAt("paths")
        let item = Resolve(path.Value)
        from operation in item
        where operation.Value is JsonObject && (operation.Key == AnyMethod || Verbs.Contains(operation.Key, StringComparer.Ordinal))
        let verb = operation.Key == AnyMethod ? "ANY" : operation.Key.ToUpperInvariant()
        select new OpenApiOperation(path.Key, verb, Resolve((JsonObject)operation.Value), item);

    /// <summary>What a node refers to, or the node itself. A reference to nothing is an empty object.</summary>
    public JsonObject Resolve(JsonObject node)
    {
        var resolved = node;
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (resolved.TextAt("$ref") is not { } reference)
            {
                return resolved;
            }

            resolved = Find(reference) ?? [];
        }

        return [];
    }

    /// <summary>What a reference within the document names; null: nothing that is an object.</summary>
    public JsonObject? Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? found = root;
        foreach (var part in reference[2..].Split('/'))
        {
            found = (found as JsonObject)?[Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return found as JsonObject;
    }

    // A variable named basePath says it alone; otherwise it is the path of the URL.
    private string ServerPath()
    {
        if (root.ListAt("servers") is not [JsonObject server, ..])
        {
            return "";
        }

        if (server.ObjectAt("variables").ObjectAt("basePath").TextAt("default") is { } basePath)
        {
            return basePath;
        }

        var url = server.TextAt("url") ?? "";
        foreach (var (name, variable) in server.ObjectsAt("variables"))
        {
            url = url.Replace($"{{{name}}}", variable.TextAt("default"), StringComparison.Ordinal);
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile ? address.AbsolutePath : url;
    }
}
