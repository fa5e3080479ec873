using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>
/// A schema with the models that it refers to (<c>https://apigateway.amazonaws.com/restapis/{id}/models/{name}</c>) among its own
/// definitions. https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html
/// </summary>
internal static class FlatSchema
{
    private const string Models = "/models/";
    private const string Host = "https://apigateway.amazonaws.com/restapis/";
    private const int MostModels = 1_000;

    public static async Task<string> OfAsync(string schema, Func<string, Task<string?>> findSchema)
    {
        if (Parse(schema) is not JsonObject root)
        {
            return schema;
        }

        var names = new Queue<string>();
        Redirect(root, names);
        var definitions = new JsonObject();
        while (names.TryDequeue(out var name) && definitions.Count < MostModels)
        {
            if (!definitions.ContainsKey(name) && await findSchema(name) is { } text && Parse(text) is { } definition)
            {
                Redirect(definition, names);
                definitions[name] = definition;
            }
        }

        if (definitions.Count > 0)
        {
            root["definitions"] = definitions;
        }

        return root.ToJsonString();
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Has references to models point to the schema's own definitions, and notes the models.</summary>
    private static void Redirect(JsonNode? node, Queue<string> names)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members.ToArray())
                {
                    if (member == "$ref" && value is JsonValue reference && reference.TryGetValue(out string? target) && NameIn(target) is { } name)
                    {
                        members[member] = $"#/definitions/{name}";
                        names.Enqueue(name);
                    }
                    else
                    {
                        Redirect(value, names);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Redirect(item, names);
                }

                break;
        }
    }

    private static string? NameIn(string target) =>
        target.StartsWith(Host, StringComparison.Ordinal) && target.LastIndexOf(Models, StringComparison.Ordinal) is > 0 and var start
            ? target[(start + Models.Length)..]
            : null;
}
