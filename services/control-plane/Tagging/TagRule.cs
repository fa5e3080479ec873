using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>What tags must satisfy.</summary>
internal static class TagRule
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 1600;
    private const string Reserved = "aws:";

    // CloudFormation's own, which no caller can tell from a stack's: they are let pass.
    private const string OfStacks = "aws:cloudformation:";

    public static AwsFailure? Check(IDictionary<string, string> tags)
    {
        if (tags.Count > MostTags)
        {
            return TagFailures.TooMany;
        }

        var unusable = tags.FirstOrDefault(tag => !IsUsable(tag.Key, tag.Value));
        return unusable.Key is null ? null : TagFailures.Unusable(unusable.Key);
    }

    private static bool IsUsable(string key, string value) =>
        key.Length is > 0 and <= LongestKey && value.Length <= LongestValue
        && (!key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase) || key.StartsWith(OfStacks, StringComparison.Ordinal));
}
