using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>The context of an authorizer's answer: what integrations and logs get to know of the caller.</summary>
internal static class AnswerContext
{
    /// <summary>False when it is no object, or holds lists or objects where only plain values may stand.</summary>
    public static bool TryRead(JsonElement answer, bool flat, out IReadOnlyList<KeyValuePair<string, JsonElement>> context, out bool isThere)
    {
        context = [];
        isThere = answer.TryGetProperty("context", out var value) && value.ValueKind != JsonValueKind.Null;
        if (!isThere) return true;
        if (value.ValueKind != JsonValueKind.Object) return false;

        var members = new List<KeyValuePair<string, JsonElement>>();
        foreach (var member in value.EnumerateObject())
        {
            if (flat && member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return false;

            members.Add(new(member.Name, member.Value.Clone()));
        }

        context = members;
        return true;
    }
}
