using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Logs.Tags;

/// <summary>What a group's tags must satisfy. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html</summary>
internal static class LogTagRule
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>The failures are our wording.</summary>
    public static AwsFailure? Check(IDictionary<string, string> tags)
    {
        if (tags.Count > MostTags)
        {
            return new AwsFailure("TooManyTagsException", 400, $"A resource can have no more than {MostTags} tags.");
        }

        return tags.Any(tag => tag.Key.Length is 0 or > LongestKey || tag.Value.Length > LongestValue)
            ? LogsFailures.InvalidParameter($"A tag's key has 1 to {LongestKey} characters, its value at most {LongestValue}.")
            : null;
    }
}
