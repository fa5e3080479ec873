using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// References to what SAM generates: <c>!Ref Function.Alias</c>, <c>!Sub ${Api.Stage}</c>, <c>!GetAtt Layer.Arn</c>.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
/// </summary>
internal static partial class SamReferences
{
    public static void Rewrite(JsonNode? node, IReadOnlyDictionary<string, string> renames)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } call when call.First() is ("Ref" or "Fn::GetAtt" or "Fn::Sub", _):
                RewriteCall(call, renames);
                break;
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    if (name == "DependsOn" && value is not JsonObject)
                    {
                        members[name] = RewriteNames(value, renames);
                    }
                    else
                    {
                        Rewrite(value, renames);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rewrite(item, renames);
                }

                break;
        }
    }

    private static void RewriteCall(JsonObject call, IReadOnlyDictionary<string, string> renames)
    {
        var (name, argument) = call.First();
        switch (name, argument)
        {
            case ("Ref", JsonValue) when argument.ToText() is { } reference && renames.TryGetValue(reference, out var renamed):
                call[name] = renamed;
                break;
            case ("Fn::GetAtt", JsonArray { Count: 2 } parts) when parts[0].ToText() is { } of && renames.TryGetValue(of, out var owner):
                parts[0] = owner;
                break;
            case ("Fn::GetAtt", JsonValue) when argument.ToText() is { } path:
                call[name] = RewritePath(path, renames);
                break;
            case ("Fn::Sub", JsonValue) when argument.ToText() is { } text:
                call[name] = RewriteText(text, renames);
                break;
            case ("Fn::Sub", JsonArray { Count: 2 } sub):
                sub[0] = RewriteText(sub[0].ToText() ?? "", renames);
                Rewrite(sub[1], renames);
                break;
        }
    }

    /// <summary><c>Function.Alias.Name</c>, <c>Layer.Arn</c>, or the reference itself: the longest one that means something else.</summary>
    private static string RewritePath(string path, IReadOnlyDictionary<string, string> renames)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (renames.TryGetValue(path[..end], out var renamed))
            {
                return renamed + path[end..];
            }
        }

        return path;
    }

    private static string RewriteText(string text, IReadOnlyDictionary<string, string> renames) =>
        Variable().Replace(text, match => $"${{{RewritePath(match.Groups["path"].Value, renames)}}}");

    private static JsonNode? RewriteNames(JsonNode? names, IReadOnlyDictionary<string, string> renames) => names switch
    {
        JsonArray several => new JsonArray([.. several.Select(name => RewriteNames(name, renames))]),
        _ when names.ToText() is { } name => JsonValue.Create(renames.GetValueOrDefault(name, name)),
        _ => names?.DeepClone(),
    };

    [GeneratedRegex(@"\$\{(?<path>[^!}][^}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
