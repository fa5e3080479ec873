using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>items, additionalItems, minItems, maxItems and uniqueItems.</summary>
internal static class ArrayKeywords
{
    private const int MostPairwise = 1000;

    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        if (place.HasCount("minItems", out var least)) yield return new ArrayKeyword((array, validation) =>
        {
            var count = array.GetArrayLength();
            if (count < least)
                validation.Add($"array is too short: must have at least {least} elements but instance has {count} elements");
        });
        if (place.HasCount("maxItems", out var most)) yield return new ArrayKeyword((array, validation) =>
        {
            var count = array.GetArrayLength();
            if (count > most)
                validation.Add($"array is too long: must have at most {most} elements but instance has {count} elements");
        });
        if (place.IsTrue("uniqueItems")) yield return new ArrayKeyword(ValidateUnique);

        if (place.HasSchema("items", out var all)) yield return new ArrayKeyword((array, validation) =>
        {
            foreach (var item in array.EnumerateArray()) all.Validate(item, validation);
        });
        else if (place.HasSchemas("items", out var each)) yield return new ArrayKeyword(Tuple(each, place));
    }

    // Each item by the schema of its place, the further ones by additionalItems.
    private static Action<JsonElement, Validation> Tuple(IReadOnlyList<SchemaNode> each, SchemaPlace place)
    {
        var isClosed = place.Has("additionalItems", out var further) && further.ValueKind == JsonValueKind.False;
        place.HasSchema("additionalItems", out var additional);
        return (array, validation) =>
        {
            var count = array.GetArrayLength();
            if (isClosed && count > each.Count)
                validation.Add($"array has more elements ({count}) than the schema allows ({each.Count})");
            foreach (var (place, item) in array.EnumerateArray().Index())
                (place < each.Count ? each[place] : additional)?.Validate(item, validation);
        };
    }

    private static void ValidateUnique(JsonElement array, Validation validation)
    {
        // What is equal mostly has one text; that 1 and 1.0 are equal too is looked for where it costs little.
        var items = array.EnumerateArray().ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = items.All(item => seen.Add(item.GetRawText()))
            && (items.Length > MostPairwise || !HasEqualPair(items));
        if (!unique) validation.Add("array must not contain duplicate elements");
    }

    private static bool HasEqualPair(JsonElement[] items) =>
        items.Index().Any(a => items.Skip(a.Index + 1).Any(b => JsonElement.DeepEquals(a.Item, b)));

    private sealed class ArrayKeyword(Action<JsonElement, Validation> validate) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind == JsonValueKind.Array) validate(value, validation);
        }
    }
}
