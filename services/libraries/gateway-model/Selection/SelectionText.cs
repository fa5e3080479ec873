using System.Text.Json;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>How a JSON value reads when a selection expression compares it with a key.</summary>
public static class SelectionText
{
    /// <summary>
    /// Strings without quotes, numbers as they were written. AWS prints an array as <c>[item1, item2]</c>. Null as nothing and objects as
    /// their JSON are unconfirmed.
    /// </summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Of))}]",
        _ => value.GetRawText(),
    };
}
