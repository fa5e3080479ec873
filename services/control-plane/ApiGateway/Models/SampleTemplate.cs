using System.Text;
using System.Text.Json;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>
/// A mapping template that writes what a model describes, with sample values, for its user to go on from. The form is AWS's as the
/// developer guide's tutorials show it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/example-photos.html
/// </summary>
internal static class SampleTemplate
{
    private const int DeepestSchema = 32;

    public static string Of(string schema)
    {
        using var json = JsonDocument.Parse(schema);
        var template = new StringBuilder("#set($inputRoot = $input.path('$'))\n");
        Write(template, json.RootElement, "$inputRoot", "", depth: 0);
        return template.ToString();
    }

    private static void Write(StringBuilder template, JsonElement schema, string source, string indent, int depth)
    {
        if (depth > DeepestSchema)
        {
            template.Append("{ }");
            return;
        }

        switch (TypeOf(schema))
        {
            case "array":
                WriteArray(template, schema, source, indent, depth);
                break;
            case "object":
                WriteObject(template, schema, source, indent, depth);
                break;
            case "string":
                template.Append("\"foo\"");
                break;
            case "integer":
                template.Append("42");
                break;
            case "number":
                template.Append("3.149");
                break;
            case "boolean":
                template.Append("true");
                break;
            default:
                template.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder template, JsonElement schema, string source, string indent, int depth)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            template.Append("{ }");
            return;
        }

        template.Append('{');
        var separator = "\n";
        foreach (var property in properties.EnumerateObject())
        {
            template.Append(separator).Append(indent).Append("  ").Append(JsonSerializer.Serialize(property.Name)).Append(" : ");
            Write(template, property.Value, $"{source}.{property.Name}", indent + "  ", depth + 1);
            separator = ",\n";
        }

        template.Append('\n').Append(indent).Append('}');
    }

    private static void WriteArray(StringBuilder template, JsonElement schema, string source, string indent, int depth)
    {
        template.Append("[\n##TODO: Update this foreach loop to reference array from input json\n#foreach($elem in ").Append(source).Append(")\n")
            .Append(indent).Append("  ");
        Write(template, schema.TryGetProperty("items", out var items) ? items : default, "$elem", indent + "  ", depth + 1);
        template.Append("#if($foreach.hasNext),#end\n#end\n").Append(indent).Append(']');
    }

    private static string? TypeOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : schema.TryGetProperty("properties", out _) ? "object" : null;
    }
}
