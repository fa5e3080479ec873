using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// A stack's tags on its resources, and those that say which stack and which resource of its template it is; a resource's own tag of the same
/// key wins.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html
/// </summary>
internal static class StackTags
{
    // Where AWS has been seen to name the stack: localstack/localstack tests/aws/services/cloudformation (snapshots recorded on AWS).
    private static readonly HashSet<string> NamingServices = new(StringComparer.Ordinal) { "lambda", "apigateway" };

    public static void AddTo(JsonObject properties, string service, ResourceWork work)
    {
        var merged = new JsonObject();
        if (NamingServices.Contains(service))
        {
            merged["aws:cloudformation:stack-name"] = work.Stack.Name;
            merged["aws:cloudformation:stack-id"] = work.Stack.StackId;
            merged["aws:cloudformation:logical-id"] = work.LogicalId;
        }

        foreach (var tag in work.Tags)
        {
            merged[tag.Key] = tag.Value;
        }

        foreach (var (key, value) in (properties["Tags"] is { } own ? TagShapes.ToMap(own) : null) ?? [])
        {
            merged[key] = value?.DeepClone();
        }

        if (merged.Count > 0)
        {
            properties["Tags"] = merged;
        }
    }
}
