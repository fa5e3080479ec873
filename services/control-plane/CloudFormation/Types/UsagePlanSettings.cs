using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>Settings of a usage plan as paths of UpdateUsagePlan.</summary>
internal static class UsagePlanSettings
{
    public static JsonArray Stages(JsonNode? former, JsonNode? current)
    {
        var (before, after) = (NamesOf(former), NamesOf(current));
        return
        [
            .. before.Except(after, StringComparer.Ordinal).Select(name => PatchOperations.Remove("/apiStages", name)),
            .. after.Except(before, StringComparer.Ordinal).Select(name => PatchOperations.Add("/apiStages", name)),
        ];
    }

    public static JsonArray Quota(JsonNode? former, JsonNode? current) => Members("/quota", current, ["Limit", "Offset", "Period"]);

    public static JsonArray Throttle(JsonNode? former, JsonNode? current) => Members("/throttle", current, ["BurstLimit", "RateLimit"]);

    private static JsonArray Members(string path, JsonNode? current, string[] names) => current is not JsonObject settings
        ? [PatchOperations.Remove(path)]
        : [.. names.Where(name => settings[name] is not null).Select(name =>
            PatchOperations.Replace($"{path}/{char.ToLowerInvariant(name[0])}{name[1..]}", settings[name].ToText() ?? ""))];

    private static string[] NamesOf(JsonNode? stages) =>
        [.. (stages as JsonArray ?? []).OfType<JsonObject>().Select(stage => $"{stage["ApiId"].ToText()}:{stage["Stage"].ToText()}")];
}
