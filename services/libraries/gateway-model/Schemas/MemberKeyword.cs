using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>properties, patternProperties and additionalProperties, which decide together what each member must be.</summary>
internal sealed class MemberKeyword : ISchemaKeyword
{
    private readonly FrozenDictionary<string, SchemaNode> _named;
    private readonly IReadOnlyList<(Regex Pattern, SchemaNode Node)> _patterned;
    private readonly SchemaNode? _additional;
    private readonly bool _isClosed;

    private MemberKeyword(SchemaPlace place)
    {
        _named = place.MemberSchemas("properties").ToFrozenDictionary(p => p.Name, p => p.Node, StringComparer.Ordinal);
        _patterned = [.. place.MemberSchemas("patternProperties").Select(p => (place.Pattern(p.Name), p.Node))];
        place.HasSchema("additionalProperties", out _additional);
        _isClosed = place.Has("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
    }

    public static MemberKeyword Of(SchemaPlace place) => new(place);

    public void Validate(JsonElement value, Validation validation)
    {
        if (value.ValueKind != JsonValueKind.Object) return;

        var unexpected = new List<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (!TryValidate(member, validation)) unexpected.Add(member.Name);
        }

        if (unexpected.Count == 0) return;

        var names = ObjectKeywords.Quoted(unexpected.Order(StringComparer.Ordinal));
        validation.Add($"object instance has properties which are not allowed by the schema: [{names}]");
    }

    /// <returns>False for a member that may not be.</returns>
    private bool TryValidate(JsonProperty member, Validation validation)
    {
        var isKnown = _named.TryGetValue(member.Name, out var named);
        named?.Validate(member.Value, validation);
        foreach (var (pattern, node) in _patterned)
        {
            if (!StringKeywords.Matches(pattern, member.Name)) continue;

            isKnown = true;
            node.Validate(member.Value, validation);
        }

        if (!isKnown) _additional?.Validate(member.Value, validation);
        return isKnown || !_isClosed;
    }
}
