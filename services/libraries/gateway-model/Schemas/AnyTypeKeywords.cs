using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>type and enum.</summary>
internal static class AnyTypeKeywords
{
    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        if (place.Has("type", out var type)) yield return new TypeKeyword(TypesOf(type));
        if (place.Has("enum", out var values) && values.ValueKind == JsonValueKind.Array) yield return new EnumKeyword(values);
    }

    private static string[] TypesOf(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => [type.GetString()!],
        JsonValueKind.Array => [.. type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)],
        _ => [],
    };

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? "number" : "integer",
        _ => "null",
    };

    private sealed class TypeKeyword(string[] types) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            var type = TypeOf(value);
            if (types.Contains(type) || (type == "integer" && types.Contains("number"))) return;

            var allowed = string.Join(",", types.Order(StringComparer.Ordinal).Select(t => $"\"{t}\""));
            validation.Add($"instance type ({type}) does not match any allowed primitive type (allowed: [{allowed}])");
        }
    }

    private sealed class EnumKeyword(JsonElement values) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (!values.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)))
                validation.Add($"instance value ({value.GetRawText()}) not found in enum (possible values: {values.GetRawText()})");
        }
    }
}
