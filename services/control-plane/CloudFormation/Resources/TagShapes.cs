using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// Tags come as a list of Key and Value or as a map, and templates do not always use the form that the operation takes. KMS calls
/// its members TagKey and TagValue, which templates call Key and Value.
/// </summary>
internal static class TagShapes
{
    /// <summary>An object, or a list of keys and values as one; null where the value is neither.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>>? ToMap(JsonNode value) => value switch
    {
        JsonObject map => map.Where(entry => entry.Value is not null),
        JsonArray list when list.All(item => item is JsonObject tag && KeyOf(tag) is not null) =>
            list.Cast<JsonObject>().Select(tag => KeyValuePair.Create(KeyOf(tag)!, (JsonNode?)(tag["Value"] ?? JsonValue.Create("")))),
        _ => null,
    };

    /// <summary>A map as a list of keys and values, where the list's items are such.</summary>
    public static IEnumerable<JsonNode>? ToList(JsonObject map, MemberPlan member)
    {
        var names = MessagePlan.Of(member.Element.MessageType).Members.Select(field => field.Field.Name).ToHashSet(StringComparer.Ordinal);
        return names.SetEquals(["key", "value"]) || names.SetEquals(["tag_key", "tag_value"])
            ? map.Select(entry => new JsonObject { ["Key"] = entry.Key, ["Value"] = entry.Value?.DeepClone() })
            : null;
    }

    /// <summary>KMS's names of a tag's members.</summary>
    public static JsonNode? Find(JsonObject tag, string member) => member switch
    {
        "TagKey" => tag["Key"],
        "TagValue" => tag["Value"],
        _ => null,
    };

    private static string? KeyOf(JsonObject tag) => tag["Key"].ToText();
}
