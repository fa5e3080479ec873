using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// AWS::Include: a piece of a template that lies in S3 takes the place of the function that names it.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
/// </summary>
internal sealed class IncludedSnippets(StoredObjects objects)
{
    public const string Include = "AWS::Include";

    private const string Function = "Fn::Transform";
    private const int LargestSnippet = 1024 * 1024;
    private const int MostSnippets = 20;

    /// <summary>The same object when nothing is included. Throws <see cref="TemplateException"/>.</summary>
    public async Task<JsonObject> IncludeAsync(JsonObject template, CallScope scope, CancellationToken cancellationToken)
    {
        var expanded = template;
        for (var i = 0; i < MostSnippets; i++)
        {
            var owner = FindOwner(expanded);
            if (owner is null)
            {
                return expanded;
            }

            if (ReferenceEquals(expanded, template))
            {
                // What was submitted stays as it was.
                expanded = (JsonObject)template.DeepClone();
                owner = FindOwner(expanded)!;
            }

            await ReplaceAsync(owner, scope, cancellationToken);
        }

        throw new TemplateException($"A template may include at most {MostSnippets} snippets");
    }

    private async Task ReplaceAsync(JsonObject owner, CallScope scope, CancellationToken cancellationToken)
    {
        var location = ((owner[Function] as JsonObject)?["Parameters"] as JsonObject)?["Location"].ToText()
            ?? throw new TemplateException("Transform AWS::Include failed with: The location parameter must be a string");
        var snippet = await ReadAsync(location, scope, cancellationToken);
        owner.Remove(Function);
        foreach (var (name, value) in snippet)
        {
            owner[name] = value?.DeepClone();
        }
    }

    private async Task<JsonObject> ReadAsync(string location, CallScope scope, CancellationToken cancellationToken)
    {
        var place = location.StartsWith("s3://", StringComparison.Ordinal) && location["s3://".Length..].Split('/', 2) is [var bucket, var key]
            ? new TemplateUrl(bucket, key)
            : TemplateUrl.Parse(location).Value ?? throw new TemplateException("Transform AWS::Include failed with: The specified S3 object's URL is not valid");
        var text = await objects.ReadAsync(place.Bucket, place.Key, LargestSnippet, cancellationToken);
        return text.Succeeded ? TemplateText.Parse(text.Value) : throw new TemplateException($"Transform AWS::Include failed with: {text.Failure.Message}");
    }

    private static JsonObject? FindOwner(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                return (members[Function] as JsonObject)?["Name"].ToText() == Include
                    ? members
                    : members.Select(member => FindOwner(member.Value)).FirstOrDefault(found => found is not null);
            case JsonArray items:
                return items.Select(FindOwner).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }
}
