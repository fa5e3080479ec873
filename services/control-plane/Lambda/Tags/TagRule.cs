using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Tags;

/// <summary>What a function's tags must satisfy. https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html</summary>
internal static class TagRule
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>The failures are our wording.</summary>
    public static AwsFailure? Check(IDictionary<string, string> tags)
    {
        if (tags.Count > MostTags)
        {
            return LambdaFailures.InvalidParameter($"Number of tags exceeds resource tag limit of {MostTags}.");
        }

        var unusable = tags.FirstOrDefault(tag => tag.Key.Length is 0 or > LongestKey || tag.Value.Length > LongestValue);
        return unusable.Key is null ? null : LambdaFailures.InvalidParameter($"Tag {unusable.Key} is too long.");
    }
}
