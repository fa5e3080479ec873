using System.Text.Json;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>JSON as values: objects are maps, arrays are lists that print as JSON.</summary>
internal static class JsonValues
{
    public static TemplateValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => MapOf(json),
        JsonValueKind.Array => ListOf(json.EnumerateArray()),
        JsonValueKind.String => new StringValue(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? new IntegerValue(integer) : new DoubleValue(json.GetDouble()),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        _ => TemplateValue.Null,
    };

    public static ListValue ListOf(IEnumerable<JsonElement> elements) => new([.. elements.Select(Of)], fromJson: true);

    public static MapValue MapOf(JsonElement json)
    {
        var map = new MapValue();
        if (json.ValueKind != JsonValueKind.Object) return map;

        foreach (var member in json.EnumerateObject()) map.With(member.Name, Of(member.Value));
        return map;
    }
}
