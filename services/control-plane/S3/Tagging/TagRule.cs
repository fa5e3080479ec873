using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>What tags must satisfy. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html</summary>
internal static class TagRule
{
    public const int MostOfBucket = 50;
    public const int MostOfObject = 10;

    private const int LongestKey = 128;
    private const int LongestValue = 256;

    public static AwsFailure? Check(IReadOnlyCollection<Tag> tags, int most)
    {
        if (tags.Count > most)
        {
            return most == MostOfObject
                ? new AwsFailure("BadRequest", 400, "Object tags cannot be greater than 10")
                : new AwsFailure("BadRequest", 400, "Bucket tag count cannot be greater than 50");
        }

        if (tags.FirstOrDefault(tag => tag.Key.Length is 0 or > LongestKey) is { } badKey)
        {
            return Invalid("The TagKey you have provided is invalid", badKey);
        }

        if (tags.FirstOrDefault(tag => tag.Value.Length > LongestValue) is { } badValue)
        {
            return Invalid("The TagValue you have provided is invalid", badValue);
        }

        return tags.DistinctBy(tag => tag.Key).Count() == tags.Count
            ? null
            : new AwsFailure("InvalidTag", 400, "Cannot provide multiple Tags with the same key");
    }

    private static AwsFailure Invalid(string message, Tag tag) => new("InvalidTag", 400, message)
    {
        Members = new Dictionary<string, string> { ["TagKey"] = tag.Key },
    };
}
