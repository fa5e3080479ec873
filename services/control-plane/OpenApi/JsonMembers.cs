using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>Members of a document that may be missing, or of another type than they should be: then there is nothing.</summary>
internal static class JsonMembers
{
    public static JsonObject? ObjectAt(this JsonNode? node, string name) => MemberAt(node, name) as JsonObject;

    public static JsonArray? ListAt(this JsonNode? node, string name) => MemberAt(node, name) as JsonArray;

    /// <summary>A string; a number or boolean as it is written.</summary>
    public static string? TextAt(this JsonNode? node, string name) => AsText(MemberAt(node, name));

    /// <summary>A boolean, written as such or as a string.</summary>
    public static bool? FlagAt(this JsonNode? node, string name) => bool.TryParse(TextAt(node, name), out var flag) ? flag : null;

    public static int? NumberAt(this JsonNode? node, string name) =>
        int.TryParse(TextAt(node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> TextsAt(this JsonNode? node, string name) => (ListAt(node, name) ?? []).Select(AsText).OfType<string>();

    /// <summary>The texts of a list; one text alone stands for a list of it.</summary>
    public static IEnumerable<string> ListOrTextAt(this JsonNode? node, string name) =>
        TextAt(node, name) is { } text ? [text] : TextsAt(node, name);

    /// <summary>The members that are texts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PairsAt(this JsonNode? node, string name)
    {
        foreach (var (key, value) in ObjectAt(node, name) ?? [])
        {
            if (AsText(value) is { } text)
            {
                yield return KeyValuePair.Create(key, text);
            }
        }
    }

    /// <summary>The members that are objects.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> ObjectsAt(this JsonNode? node, string name)
    {
        foreach (var (key, value) in ObjectAt(node, name) ?? [])
        {
            if (value is JsonObject json)
            {
                yield return KeyValuePair.Create(key, json);
            }
        }
    }

    private static JsonNode? MemberAt(JsonNode? node, string name) => node is JsonObject json && json.TryGetPropertyValue(name, out var value) ? value : null;

    private static string? AsText(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
