using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>A value that is not known before its resource exists: text with a mark that no template can have in it.</summary>
internal static class Unknown
{
    private const char Mark = '\uFDD0';

    public static JsonNode Of(string logicalId, string attribute) => JsonValue.Create($"{Mark}{logicalId}{Mark}{attribute}{Mark}")!;

    public static bool IsIn(string? text) => text?.Contains(Mark) == true;

    public static bool IsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(member => IsIn(member.Value)),
        JsonArray items => items.Any(IsIn),
        _ => IsIn(node.ToText()),
    };

    /// <summary>Which resource the first unknown value in a tree is of, and which of its attributes; empty for its Ref.</summary>
    public static (string LogicalId, string Attribute)? CauseIn(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => CauseIn(member.Value)).FirstOrDefault(cause => cause is not null),
        JsonArray items => items.Select(CauseIn).FirstOrDefault(cause => cause is not null),
        _ when node.ToText() is { } text && IsIn(text) && text[(text.IndexOf(Mark) + 1)..].Split(Mark) is [var id, var attribute, ..] => (id, attribute),
        _ => null,
    };
}
