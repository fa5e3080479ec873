using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// The digests in SAM's logical ids: SHA-1 over a value's JSON with its keys in order, no blanks and everything beyond ASCII escaped; of a text,
/// over the text itself. They change with what they are of, and with nothing else.
/// </summary>
internal static class SamDigests
{
    public const int Length = 10;

    public static string Of(JsonNode? value) => Whole(value)[..Length];

    public static string Whole(JsonNode? value)
    {
        var text = value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String
            ? scalar.GetValue<string>()
            : Write(new StringBuilder(), value).ToString();
#pragma warning disable CA5350 // SAM names resources by it; nothing is secured.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static StringBuilder Write(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                return text.Append("null");
            case JsonObject members:
                text.Append('{');
                foreach (var (name, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    Write(Quote(text[^1] == '{' ? text : text.Append(','), name).Append(':'), member);
                }

                return text.Append('}');
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    Write(i == 0 ? text : text.Append(','), items[i]);
                }

                return text.Append(']');
            default:
                return value.GetValueKind() == JsonValueKind.String ? Quote(text, value.GetValue<string>()) : text.Append(value.ToJsonString());
        }
    }

    private static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or > '~' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"');
    }
}
