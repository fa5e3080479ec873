using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>The patterns of a member such as <c>Action</c>, one or several, or all but those of <c>NotAction</c>.</summary>
/// <param name="Patterns">At least one.</param>
/// <param name="AreExcluded">Whether everything else is meant.</param>
internal readonly record struct PolicyPatterns(IReadOnlyList<string> Patterns, bool AreExcluded)
{
    public static bool TryParse(JsonElement statement, string member, out PolicyPatterns patterns)
    {
        patterns = default;
        var excluded = !statement.TryGetProperty(member, out var value);
        if (excluded && !statement.TryGetProperty("Not" + member, out value)) return false;
        if (!excluded && statement.TryGetProperty("Not" + member, out _)) return false;
        if (!PolicyTexts.TryRead(value, out var texts) || texts.Count == 0) return false;

        patterns = new(texts, excluded);
        return true;
    }

    public bool Match(Predicate<string> matches)
    {
        foreach (var pattern in Patterns)
        {
            if (matches(pattern)) return !AreExcluded;
        }

        return AreExcluded;
    }
}
