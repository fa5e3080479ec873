using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Tags of whatever has some. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</summary>
internal static class IamTags
{
    private const int Most = 50;

    /// <summary>localstack/localstack tests/aws/services/iam/test_iam_roles.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure? CheckKeys(IReadOnlyCollection<Tag> tags) => AreDistinct(tags, StringComparer.OrdinalIgnoreCase)
        ? null
        : IamFailures.InvalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");

    /// <summary>Those of managed policies are told apart by case, too: test_iam_policies.snapshot.json beside it.</summary>
    public static AwsFailure? CheckExactKeys(IReadOnlyCollection<Tag> tags) => AreDistinct(tags, StringComparer.Ordinal)
        ? null
        : IamFailures.InvalidInput("Duplicate tag keys found.");

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

    private static bool AreDistinct(IReadOnlyCollection<Tag> tags, StringComparer keys) => tags.Select(tag => tag.Key).Distinct(keys).Count() == tags.Count;
}
