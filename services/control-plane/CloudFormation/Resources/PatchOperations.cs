using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// Changes as API Gateway's update operations for REST APIs take them: a path and a value each.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
/// </summary>
internal static class PatchOperations
{
    private const string EachEntry = "/*";

    public static JsonArray For(IEnumerable<KeyValuePair<string, string>> paths, JsonObject before, JsonObject after)
    {
        var patches = new JsonArray();
        foreach (var (property, path) in paths)
        {
            var operations = path.EndsWith(EachEntry, StringComparison.Ordinal)
                ? OfEntries(path[..^EachEntry.Length], before[property], after[property])
                : [OfValue(path, after[property])];
            foreach (var operation in operations)
            {
                patches.Add(operation);
            }
        }

        return patches;
    }

    /// <summary>One value at one path; nothing there is removed.</summary>
    public static JsonArray Of(string path, JsonNode? value) => [OfValue(path, value)];

    public static JsonObject Replace(string path, string value) => new() { ["Op"] = "replace", ["Path"] = path, ["Value"] = value };

    public static JsonObject Add(string path, string value) => new() { ["Op"] = "add", ["Path"] = path, ["Value"] = value };

    public static JsonObject Remove(string path, string? value = null) =>
        value is null ? new() { ["Op"] = "remove", ["Path"] = path } : new() { ["Op"] = "remove", ["Path"] = path, ["Value"] = value };

    private static JsonObject OfValue(string path, JsonNode? value) => value is null
        ? new JsonObject { ["Op"] = "remove", ["Path"] = path }
        : new JsonObject { ["Op"] = "replace", ["Path"] = path, ["Value"] = value.ToText() ?? value.ToJson() };

    private static IEnumerable<JsonObject> OfEntries(string path, JsonNode? before, JsonNode? after)
    {
        // A list's items are entries without a value.
        var former = Entries(before);
        var current = Entries(after);
        foreach (var gone in former.Keys.Except(current.Keys, StringComparer.Ordinal))
        {
            yield return new JsonObject { ["Op"] = "remove", ["Path"] = $"{path}/{Escape(gone)}" };
        }

        foreach (var (name, value) in current.Where(entry => !former.TryGetValue(entry.Key, out var old) || old != entry.Value))
        {
            yield return value is null
                ? new JsonObject { ["Op"] = "add", ["Path"] = $"{path}/{Escape(name)}" }
                : new JsonObject { ["Op"] = former.ContainsKey(name) ? "replace" : "add", ["Path"] = $"{path}/{Escape(name)}", ["Value"] = value };
        }
    }

    private static Dictionary<string, string?> Entries(JsonNode? node) => node switch
    {
        JsonObject map => map.ToDictionary(entry => entry.Key, string? (entry) => entry.Value.ToText() ?? entry.Value.ToJson(), StringComparer.Ordinal),
        _ => node.ToTexts().Distinct(StringComparer.Ordinal).ToDictionary(item => item, string? (_) => null, StringComparer.Ordinal),
    };

    /// <summary>A name as one segment of a path.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
