using System.Collections.Frozen;
using System.Globalization;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>How a condition compares a value of the request with one of the policy.</summary>
/// <param name="IsNegated">Whether it holds where the comparison does not.</param>
/// <param name="Matches">Expected and actual; null when one of them is none of the operator's type.</param>
internal sealed record ConditionOperator(bool IsNegated, Func<string, string, bool?> Matches)
{
    private static readonly FrozenDictionary<string, ConditionOperator> Known = new Dictionary<string, ConditionOperator>
    {
        ["StringEquals"] = new(false, (expected, actual) => expected == actual),
        ["StringNotEquals"] = new(true, (expected, actual) => expected == actual),
        ["StringEqualsIgnoreCase"] = new(false, (expected, actual) => expected.Equals(actual, StringComparison.OrdinalIgnoreCase)),
        ["StringNotEqualsIgnoreCase"] = new(true, (expected, actual) => expected.Equals(actual, StringComparison.OrdinalIgnoreCase)),
        ["StringLike"] = new(false, (expected, actual) => Wildcards.Match(expected, actual)),
        ["StringNotLike"] = new(true, (expected, actual) => Wildcards.Match(expected, actual)),
        ["ArnEquals"] = new(false, (expected, actual) => Arns.Match(expected, actual)),
        ["ArnLike"] = new(false, (expected, actual) => Arns.Match(expected, actual)),
        ["ArnNotEquals"] = new(true, (expected, actual) => Arns.Match(expected, actual)),
        ["ArnNotLike"] = new(true, (expected, actual) => Arns.Match(expected, actual)),
        ["Bool"] = new(false, Booleans),
        ["BinaryEquals"] = new(false, (expected, actual) => expected == actual),
        ["IpAddress"] = new(false, AddressRange.Contains),
        ["NotIpAddress"] = new(true, AddressRange.Contains),
        ["NumericEquals"] = new(false, (expected, actual) => Numbers(expected, actual) is { } order ? order == 0 : null),
        ["NumericNotEquals"] = new(true, (expected, actual) => Numbers(expected, actual) is { } order ? order == 0 : null),
        ["NumericLessThan"] = new(false, (expected, actual) => Numbers(expected, actual) is { } order ? order < 0 : null),
        ["NumericLessThanEquals"] = new(false, (expected, actual) => Numbers(expected, actual) is { } order ? order <= 0 : null),
        ["NumericGreaterThan"] = new(false, (expected, actual) => Numbers(expected, actual) is { } order ? order > 0 : null),
        ["NumericGreaterThanEquals"] = new(false, (expected, actual) => Numbers(expected, actual) is { } order ? order >= 0 : null),
        ["DateEquals"] = new(false, (expected, actual) => Dates(expected, actual) is { } order ? order == 0 : null),
        ["DateNotEquals"] = new(true, (expected, actual) => Dates(expected, actual) is { } order ? order == 0 : null),
        ["DateLessThan"] = new(false, (expected, actual) => Dates(expected, actual) is { } order ? order < 0 : null),
        ["DateLessThanEquals"] = new(false, (expected, actual) => Dates(expected, actual) is { } order ? order <= 0 : null),
        ["DateGreaterThan"] = new(false, (expected, actual) => Dates(expected, actual) is { } order ? order > 0 : null),
        ["DateGreaterThanEquals"] = new(false, (expected, actual) => Dates(expected, actual) is { } order ? order >= 0 : null),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for an operator that is not known: nothing can be decided by it.</summary>
    public static ConditionOperator? Find(string name) => Known.GetValueOrDefault(name);

    private static bool? Booleans(string expected, string actual) =>
        bool.TryParse(expected, out var wanted) && bool.TryParse(actual, out var had) ? wanted == had : null;

    private static int? Numbers(string expected, string actual) =>
        decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var wanted)
        && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var had)
            ? had.CompareTo(wanted)
            : null;

    // ISO 8601, or seconds since 1970.
    private static int? Dates(string expected, string actual) =>
        TryReadDate(expected, out var wanted) && TryReadDate(actual, out var had) ? had.CompareTo(wanted) : null;

    private static bool TryReadDate(string text, out DateTimeOffset date)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
        }

        date = default;
        if (seconds is < -62_135_596_800 or > 253_402_300_799) return false;

        date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
