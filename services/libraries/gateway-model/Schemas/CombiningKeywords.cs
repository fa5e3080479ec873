using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>allOf, anyOf, oneOf and not.</summary>
internal static class CombiningKeywords
{
    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        if (place.HasSchemas("allOf", out var all)) yield return new CountKeyword(all, (matched, validation) =>
        {
            if (matched < all.Count)
                validation.Add($"instance failed to match all required schemas (matched only {matched} out of {all.Count})");
        });
        if (place.HasSchemas("anyOf", out var any)) yield return new CountKeyword(any, (matched, validation) =>
        {
            if (matched == 0) validation.Add($"instance failed to match at least one required schema among {any.Count}");
        });
        if (place.HasSchemas("oneOf", out var one)) yield return new CountKeyword(one, (matched, validation) =>
        {
            if (matched != 1) validation.Add($"instance failed to match exactly one schema (matched {matched} out of {one.Count})");
        });
        if (place.HasSchema("not", out var not)) yield return new CountKeyword([not], (matched, validation) =>
        {
            if (matched > 0) validation.Add("instance matched a schema which it should not have");
        });
    }

    private sealed class CountKeyword(IReadOnlyList<SchemaNode> nodes, Action<int, Validation> judge) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation) =>
            judge(nodes.Count(node => node.Accepts(value, validation)), validation);
    }
}
