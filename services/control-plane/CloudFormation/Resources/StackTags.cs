using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>A stack's tags on its resources; a resource's own tag of the same key wins.</summary>
internal static class StackTags
{
    public static void AddTo(JsonObject properties, IReadOnlyList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        var merged = new JsonObject();
        foreach (var tag in tags)
        {
            merged[tag.Key] = tag.Value;
        }

        foreach (var (key, value) in (properties["Tags"] is { } own ? TagShapes.ToMap(own) : null) ?? [])
        {
            merged[key] = value?.DeepClone();
        }

        properties["Tags"] = merged;
    }
}
