using System.Text.Json;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>One part of a JSONPath.</summary>
internal abstract class JsonPathStep
{
    public virtual bool IsDefinite => false;

    /// <summary>For definite steps: the one value it leads to.</summary>
    public virtual bool TryFollow(JsonElement from, out JsonElement value)
    {
        value = default;
        return false;
    }

    public virtual IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection) =>
        selection.Look() && TryFollow(from, out var value) ? [value] : [];

    /// <summary>An object's members' values or an array's elements; nothing of anything else.</summary>
    protected static IEnumerable<JsonElement> Children(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array => of.EnumerateArray(),
        _ => [],
    };
}

/// <summary><c>.name</c> and <c>['name']</c></summary>
internal sealed class MemberStep(string name) : JsonPathStep
{
    public override bool IsDefinite => true;

    public override bool TryFollow(JsonElement from, out JsonElement value)
    {
        value = default;
        return from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out value);
    }
}

/// <summary><c>[0]</c>, and <c>[-1]</c> from the end</summary>
internal sealed class IndexStep(int index) : JsonPathStep
{
    public override bool IsDefinite => true;

    public override bool TryFollow(JsonElement from, out JsonElement value)
    {
        value = default;
        if (from.ValueKind != JsonValueKind.Array) return false;

        var place = index < 0 ? from.GetArrayLength() + index : index;
        if (place < 0 || place >= from.GetArrayLength()) return false;

        value = from[place];
        return true;
    }
}

/// <summary><c>.length()</c></summary>
internal sealed class LengthStep : JsonPathStep
{
    public override bool IsDefinite => true;

    public override bool TryFollow(JsonElement from, out JsonElement value)
    {
        value = default;
        if (from.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) return false;

        value = JsonSerializer.SerializeToElement(Children(from).Count());
        return true;
    }
}

/// <summary><c>*</c></summary>
internal sealed class WildcardStep : JsonPathStep
{
    public override IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection) =>
        Children(from).TakeWhile(_ => selection.Look());
}

/// <summary><c>..</c>: the value itself and all below it</summary>
internal sealed class DescendStep : JsonPathStep
{
    public override IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection)
    {
        if (!selection.Look()) yield break;

        yield return from;
        foreach (var child in Children(from))
        {
            foreach (var descendant in Follow(child, selection)) yield return descendant;
        }
    }
}

/// <summary><c>['a', 'b']</c> and <c>[0, 2]</c></summary>
internal sealed class UnionStep(IReadOnlyList<JsonPathStep> steps) : JsonPathStep
{
    public override IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection) =>
        steps.SelectMany(step => step.Follow(from, selection));
}

/// <summary><c>[from:to]</c>, either left out, negative from the end</summary>
internal sealed class SliceStep(int? start, int? end) : JsonPathStep
{
    public override IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection)
    {
        if (from.ValueKind != JsonValueKind.Array) yield break;

        var length = from.GetArrayLength();
        for (var i = Place(start ?? 0, length); i < Place(end ?? length, length) && selection.Look(); i++) yield return from[i];
    }

    private static int Place(int index, int length) => Math.Clamp(index < 0 ? length + index : index, 0, length);
}

/// <summary><c>[?(…)]</c></summary>
internal sealed class FilterStep(JsonPathFilter filter) : JsonPathStep
{
    public override IEnumerable<JsonElement> Follow(JsonElement from, JsonPathSelection selection) =>
        (from.ValueKind == JsonValueKind.Object ? [from] : Children(from))
        .Where(child => selection.Look() && filter.Accepts(child, selection));
}
