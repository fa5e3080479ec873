using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// A template's text as a tree: JSON where it begins like JSON, else YAML.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
/// </summary>
internal static class TemplateText
{
    public const int DeepestNesting = 100;
    public const int MostValues = 200_000;

    public static JsonObject Parse(string text)
    {
        var root = text.AsSpan().TrimStart().StartsWith("{") ? ParseEither(text) : YamlText.Parse(text);
        return root as JsonObject ?? throw TemplateErrors.UnsupportedStructure;
    }

    // YAML may begin with a brace as well; a text that is neither is told as JSON.
    private static JsonNode? ParseEither(string text)
    {
        try
        {
            return ParseJson(text);
        }
        catch (TemplateException exception)
        {
            try
            {
                return YamlText.Parse(text);
            }
            catch (TemplateException)
            {
                throw exception;
            }
        }
    }

    private static JsonNode? ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting, CommentHandling = JsonCommentHandling.Skip });
            var left = MostValues;
            return Read(document.RootElement, ref left);
        }
        catch (JsonException exception)
        {
            throw TemplateErrors.NotWellFormedJson((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
        }
    }

    // Of members with the same name the last one counts; JsonNode itself would fail at the first look.
    private static JsonNode? Read(JsonElement element, ref int left)
    {
        if (--left < 0)
        {
            throw TemplateErrors.TooLarge;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = Read(member.Value, ref left);
                }

                return members;
            case JsonValueKind.Array:
                var items = new JsonArray();
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(Read(item, ref left));
                }

                return items;
            case JsonValueKind.Null: return null;
            case JsonValueKind.String: return JsonValue.Create(ValidText(element));
            default: return JsonValue.Create(element.Clone());
        }
    }

    private static string ValidText(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON by its grammar, but no text.
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(element.GetRawText()));
        }
    }
}
