using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>The conditions of a statement, all of which must hold.</summary>
internal sealed class PolicyConditions(IReadOnlyList<PolicyCondition> conditions)
{
    public static bool TryParse(JsonElement statement, out PolicyConditions conditions)
    {
        var read = new List<PolicyCondition>();
        conditions = new(read);
        if (!statement.TryGetProperty("Condition", out var operators)) return true;
        if (operators.ValueKind != JsonValueKind.Object) return false;

        foreach (var each in operators.EnumerateObject())
        {
            if (each.Value.ValueKind != JsonValueKind.Object) return false;

            foreach (var key in each.Value.EnumerateObject())
            {
                if (!PolicyTexts.TryRead(key.Value, out var values)) return false;

                read.Add(PolicyCondition.Of(each.Name, key.Name, values));
            }
        }

        return true;
    }

    /// <summary>Null when it cannot be decided: none fails, but one is not understood.</summary>
    public bool? Hold(PolicyRequest request)
    {
        bool? hold = true;
        foreach (var condition in conditions)
        {
            var holds = condition.Holds(request);
            if (holds is false) return false;
            if (holds is null) hold = null;
        }

        return hold;
    }
}
