using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// Fn::ForEach of the language extensions: a piece of the template, once for every item of a list. <c>${Item}</c> stands for the item in keys and
/// values, <c>&amp;{Item}</c> for its letters and digits.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
/// </summary>
internal sealed class ForEachLoops(IReadOnlyDictionary<string, string> parameters)
{
    private const string Prefix = "Fn::ForEach::";
    private const int MostItems = 10_000;

    private int _left = MostItems;

    /// <summary>The template with its loops carried out. Throws <see cref="TemplateException"/>.</summary>
    public static JsonObject Expand(JsonObject template, IReadOnlyDictionary<string, string> parameters) =>
        (JsonObject)new ForEachLoops(parameters).Of(template)!;

    private JsonNode? Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var expanded = new JsonObject();
                foreach (var (name, value) in members)
                {
                    if (name.StartsWith(Prefix, StringComparison.Ordinal))
                    {
                        Repeat(value, expanded);
                    }
                    else
                    {
                        expanded[name] = Of(value);
                    }
                }

                return expanded;
            case JsonArray items:
                return new JsonArray([.. items.Select(Of)]);
            default:
                return node?.DeepClone();
        }
    }

    private void Repeat(JsonNode? loop, JsonObject into)
    {
        if (loop is not JsonArray { Count: 3 } parts || parts[0].ToText() is not { } identifier || parts[2] is not JsonObject body)
        {
            throw new TemplateException("Fn::ForEach layout is incorrect");
        }

        foreach (var item in ItemsOf(parts[1]))
        {
            if (--_left < 0)
            {
                throw TemplateErrors.TooLarge;
            }

            // Loops inside of this one see its item.
            foreach (var (name, value) in (JsonObject)Of(Fill(body, identifier, item))!)
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    private IReadOnlyList<string> ItemsOf(JsonNode? collection) => collection switch
    {
        JsonArray items => [.. items.SelectMany(item => item is JsonObject ? ItemsOf(item) : item.ToTexts())],
        JsonObject { Count: 1 } call when call["Ref"].ToText() is { } name && parameters.TryGetValue(name, out var list) =>
            list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => throw new TemplateException("Fn::ForEach could not resolve its collection: it must be a list or a Ref to a parameter"),
    };

    private static JsonNode? Fill(JsonNode? node, string identifier, string item)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } call when call["Ref"].ToText() == identifier:
                return item;
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (name, value) in members)
                {
                    filled[Fill(name, identifier, item)] = Fill(value, identifier, item);
                }

                return filled;
            case JsonArray items:
                return new JsonArray([.. items.Select(each => Fill(each, identifier, item))]);
            default:
                return node.ToText() is { } text && node!.GetValueKind() == JsonValueKind.String ? Fill(text, identifier, item) : node?.DeepClone();
        }
    }

    private static string Fill(string text, string identifier, string item) => text
        .Replace($"${{{identifier}}}", item, StringComparison.Ordinal)
        .Replace($"&{{{identifier}}}", string.Concat(item.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
}
