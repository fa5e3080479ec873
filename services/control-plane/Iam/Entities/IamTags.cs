using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Tags of whatever has some. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</summary>
internal static class IamTags
{
    private const int Most = 50;

    public static AwsFailure? Set(ICollection<Tag> tags, IEnumerable<Tag> wanted)
    {
        foreach (var tag in wanted)
        {
            Unset(tags, [tag.Key]);
            tags.Add(tag);
        }

        return tags.Count > Most ? IamFailures.LimitExceeded($"The number of tags has reached the maximum limit.") : null;
    }

    public static AwsFailure? Unset(ICollection<Tag> tags, IReadOnlyCollection<string> keys)
    {
        foreach (var tag in tags.Where(tag => keys.Contains(tag.Key)).ToArray())
        {
            tags.Remove(tag);
        }

        return null;
    }
}
