using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>A text or a list of texts, as most members of policies are. Numbers and booleans count as they are written.</summary>
internal static class PolicyTexts
{
    public static bool TryRead(JsonElement value, out IReadOnlyList<string> texts)
    {
        var read = new List<string>();
        texts = read;
        if (value.ValueKind != JsonValueKind.Array) return TryAdd(value, read);

        foreach (var each in value.EnumerateArray())
        {
            if (!TryAdd(each, read)) return false;
        }

        return true;
    }

    private static bool TryAdd(JsonElement value, List<string> texts)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined) return false;

        texts.Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        return true;
    }
}
