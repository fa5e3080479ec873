using System.Collections;
using System.Globalization;

namespace Gatehouse.ControlPlane.Validation;

/// <summary>The constraints of AWS's models and the text in which its services state them.</summary>
internal static class MemberConstraints
{
    private const int LongestEcho = 1024;

    // Far more than anything with a pattern may have: what is longer does not match it.
    private const int LongestMatched = 64 * 1024;

    public static IEnumerable<Violation> OfText(ConstrainedMember member, string text, string name)
    {
        if (text.Length < member.Min)
        {
            yield return new(name, Echo(text), $"Member must have length greater than or equal to {member.Min}");
        }

        if (text.Length > member.Max)
        {
            yield return new(name, Echo(text), $"Member must have length less than or equal to {member.Max}");
        }

        if (member.Values.Length > 0 && !member.Values.Contains(text, StringComparer.Ordinal))
        {
            yield return new(name, Echo(text), EnumConstraint(member));
        }

        if (member.Expression is { } expression && (text.Length > LongestMatched || !expression.IsMatch(text)))
        {
            yield return new(name, Echo(text), $"Member must satisfy regular expression pattern: {member.Pattern}");
        }
    }

    public static IEnumerable<Violation> OfNumber(ConstrainedMember member, double number, string name)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (number < member.Min)
        {
            yield return new(name, text, $"Member must have value greater than or equal to {member.Min}");
        }

        if (number > member.Max)
        {
            yield return new(name, text, $"Member must have value less than or equal to {member.Max}");
        }
    }

    public static IEnumerable<Violation> OfItems(ConstrainedMember member, IList items, string name)
    {
        var unknown = member.Values.Length > 0 && items.OfType<string>().Any(item => !member.Values.Contains(item, StringComparer.Ordinal));
        return unknown
            ? [.. OfCount(member, items, name), new(name, Echo(Text(items)), $"Member must satisfy constraint: [{EnumConstraint(member)}]")]
            : OfCount(member, items, name);
    }

    public static IEnumerable<Violation> OfCount(ConstrainedMember member, ICollection items, string name)
    {
        if (items.Count < member.Min)
        {
            yield return new(name, Echo(Text(items)), $"Member must have length greater than or equal to {member.Min}");
        }

        if (items.Count > member.Max)
        {
            yield return new(name, Echo(Text(items)), $"Member must have length less than or equal to {member.Max}");
        }
    }

    /// <summary>The texts in a list or a map, each by its length.</summary>
    /// <param name="member">The list or map.</param>
    /// <param name="texts">Its items or values.</param>
    /// <param name="name">The member's path.</param>
    /// <param name="isUpdate">An update takes an item out by sending it empty.</param>
    public static IEnumerable<Violation> OfLengths(ConstrainedMember member, IEnumerable<string> texts, string name, bool isUpdate)
    {
        var what = member.Plan.IsMap ? "Map value" : "Member";
        foreach (var text in texts)
        {
            if (text.Length < member.ItemMin && !(isUpdate && text.Length == 0))
            {
                yield return new(name, Echo(text), $"{what} must satisfy constraint: [Member must have length greater than or equal to {member.ItemMin}]");
            }

            if (text.Length > member.ItemMax)
            {
                yield return new(name, Echo(text), $"{what} must satisfy constraint: [Member must have length less than or equal to {member.ItemMax}]");
            }
        }
    }

    private static string EnumConstraint(ConstrainedMember member) => $"Member must satisfy enum value set: [{string.Join(", ", member.Values)}]";

    private static string Text(ICollection items) => $"[{string.Join(", ", items.Cast<object>())}]";

    private static string Echo(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho];
}
