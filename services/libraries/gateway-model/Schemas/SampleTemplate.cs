using System.Globalization;
using System.Text;
using System.Text.Json;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>
/// The mapping template that API Gateway derives from a model, for its user to start from: every property with a sample value, every
/// array as a loop. Both versions of API Gateway have it, in the form that the developer guide's tutorials show.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/example-photos.html
/// </summary>
public sealed class SampleTemplate
{
    private const int DeepestNesting = 20;
    private const int LongestTemplate = 256 * 1024;

    private readonly StringBuilder _text = new("#set($inputRoot = $input.path('$'))\n");
    private readonly JsonElement _root;
    private int _loops;

    private SampleTemplate(JsonElement root) => _root = root;

    /// <summary>The template of a schema; of text that is no schema, that of an empty object.</summary>
    public static string Of(string schema)
    {
        using var json = JsonText.TryParse(schema);
        var template = new SampleTemplate(json?.RootElement ?? default);
        template.Write(template._root, "$inputRoot", depth: 0);
        return template._text.ToString();
    }

    private void Write(JsonElement schema, string source, int depth)
    {
        schema = Resolve(schema);
        switch (TypeOf(schema))
        {
            case "array" when IsWithinBounds(depth):
                WriteArray(schema, source, depth);
                break;
            case "object" when IsWithinBounds(depth):
                WriteObject(schema, source, depth);
                break;
            case "string":
                _text.Append("\"foo\"");
                break;
            case "integer":
                _text.Append("42");
                break;
            case "number":
                _text.Append("3.149");
                break;
            case "boolean":
                _text.Append("true");
                break;
            case "null":
                _text.Append("null");
                break;
            default:
                _text.Append("{}");
                break;
        }
    }

    private void WriteObject(JsonElement schema, string source, int depth)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            _text.Append("{ }");
            return;
        }

        _text.Append("{\n");
        var isFirst = true;
        foreach (var property in properties.EnumerateObject())
        {
            _text.Append(isFirst ? "" : ",\n").Append(' ', 2 * (depth + 1)).Append(JsonSerializer.Serialize(property.Name)).Append(" : ");
            Write(property.Value, $"{source}.{property.Name}", depth + 1);
            isFirst = false;
        }

        _text.Append('\n').Append(' ', 2 * depth).Append('}');
    }

    private void WriteArray(JsonElement schema, string source, int depth)
    {
        var element = _loops++ == 0 ? "$elem" : "$elem" + _loops.ToString(CultureInfo.InvariantCulture);
        _text.Append("[\n##TODO: Update this foreach loop to reference array from input json\n").Append("#foreach(").Append(element)
            .Append(" in ").Append(source).Append(")\n").Append(' ', 2 * (depth + 1));
        Write(schema.TryGetProperty("items", out var items) ? items : default, element, depth + 1);
        _text.Append("#if($foreach.hasNext),#end\n#end\n").Append(' ', 2 * depth).Append(']');
    }

    private bool IsWithinBounds(int depth) => depth < DeepestNesting && _text.Length < LongestTemplate;

    private static string? TypeOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return null;
        if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String) return type.GetString();

        return schema.TryGetProperty("properties", out _) ? "object" : schema.TryGetProperty("items", out _) ? "array" : null;
    }

    // References within the schema; those to other models stand as empty objects.
    private JsonElement Resolve(JsonElement schema)
    {
        for (var hops = 0; hops < DeepestNesting; hops++)
        {
            if (schema.ValueKind != JsonValueKind.Object
                || !schema.TryGetProperty("$ref", out var reference)
                || reference.ValueKind != JsonValueKind.String
                || reference.GetString() is not { } text
                || !text.StartsWith("#/", StringComparison.Ordinal))
            {
                return schema;
            }

            schema = Find(text[2..]);
        }

        return default;
    }

    private JsonElement Find(string pointer)
    {
        var found = _root;
        foreach (var part in pointer.Split('/'))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(part, out found)) return default;
        }

        return found;
    }
}
