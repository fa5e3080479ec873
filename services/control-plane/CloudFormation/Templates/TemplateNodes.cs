using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>Values of templates as text and back.</summary>
internal static class TemplateNodes
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToJson(this JsonNode? node) => node is null ? "null" : node.ToJsonString(Compact);

    /// <summary>A scalar as CloudFormation writes it where text is wanted; null for lists, objects and nothing.</summary>
    public static string? ToText(this JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        return value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };
    }

    public static double? ToNumber(this JsonNode? node) =>
        double.TryParse(node.ToText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A text or a list of texts.</summary>
    public static IReadOnlyList<string> ToTexts(this JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Select(ToText).OfType<string>()],
        _ => node.ToText() is { } text ? [text] : [],
    };

    /// <summary>An object of the store: written by us, so it is one.</summary>
    public static JsonObject ParseObject(string json) => json.Length == 0 ? [] : (JsonObject)JsonNode.Parse(json)!;

    /// <summary>Equal but for the way in which scalars are written: 1 and "1" are one value to CloudFormation.</summary>
    public static bool AreAlike(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(member => b.TryGetPropertyValue(member.Key, out var value) && AreAlike(member.Value, value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => AreAlike(pair.First, pair.Second)),
        (JsonValue, JsonValue) => one.ToText() == other.ToText(),
        _ => one is null && other is null,
    };
}
