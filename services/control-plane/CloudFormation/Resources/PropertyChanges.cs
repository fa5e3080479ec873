using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Which members of an object differ between two versions of it.</summary>
internal static class PropertyChanges
{
    public static IEnumerable<string> Between(JsonObject before, JsonObject after) => before.Select(member => member.Key)
        .Union(after.Select(member => member.Key), StringComparer.Ordinal)
        .Where(name => !TemplateNodes.AreAlike(before[name], after[name]));
}
