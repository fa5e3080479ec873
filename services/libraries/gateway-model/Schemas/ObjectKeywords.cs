using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>required, minProperties, maxProperties and dependencies; what the members are is MemberKeyword's.</summary>
internal static class ObjectKeywords
{
    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        yield return MemberKeyword.Of(place);
        if (place.Has("required", out var required) && required.ValueKind == JsonValueKind.Array)
        {
            var names = Names(required);
            yield return new ObjectKeyword((value, validation) =>
            {
                var missing = Missing(names, value);
                if (missing.Length > 0) validation.Add($"object has missing required properties ([{Quoted(missing)}])");
            });
        }

        if (place.HasCount("minProperties", out var least)) yield return new ObjectKeyword((value, validation) =>
        {
            var count = value.GetPropertyCount();
            if (count < least) validation.Add($"object has too few properties (found {count} but schema requires at least {least})");
        });
        if (place.HasCount("maxProperties", out var most)) yield return new ObjectKeyword((value, validation) =>
        {
            var count = value.GetPropertyCount();
            if (count > most) validation.Add($"object has too many properties (found {count} but schema requires at most {most})");
        });
        foreach (var (name, node) in place.MemberSchemas("dependencies")) yield return new ObjectKeyword((value, validation) =>
        {
            if (value.TryGetProperty(name, out _)) node.Validate(value, validation);
        });
        if (place.Has("dependencies", out var dependencies) && dependencies.ValueKind == JsonValueKind.Object)
        {
            foreach (var dependency in dependencies.EnumerateObject().Where(d => d.Value.ValueKind == JsonValueKind.Array))
                yield return PropertyDependency(dependency.Name, Names(dependency.Value));
        }
    }

    public static string Quoted(IEnumerable<string> names) => string.Join(",", names.Select(name => $"\"{name}\""));

    private static ObjectKeyword PropertyDependency(string name, string[] others) => new((value, validation) =>
    {
        if (!value.TryGetProperty(name, out _)) return;

        var missing = Missing(others, value);
        if (missing.Length == 0) return;

        validation.Add($"property \"{name}\" of object has missing property dependencies "
            + $"(schema requires [{Quoted(others)}]; missing: [{Quoted(missing)}])");
    });

    private static string[] Names(JsonElement array) =>
        [.. array.EnumerateArray()
            .Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!)
            .Order(StringComparer.Ordinal)];

    private static string[] Missing(string[] names, JsonElement value) => Array.FindAll(names, name => !value.TryGetProperty(name, out _));

    private sealed class ObjectKeyword(Action<JsonElement, Validation> validate) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind == JsonValueKind.Object) validate(value, validation);
        }
    }
}
