using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// The section Globals: properties that all resources of a type have. Maps are merged, lists come before the resource's own items, and
/// everything else is the resource's where it has it.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
/// </summary>
internal static class SamGlobals
{
    private static readonly string[] Types = ["Function", "Api", "HttpApi", "WebSocketApi", "LayerVersion", "SimpleTable", "StateMachine", "CapacityProvider"];

    public static void Merge(JsonObject template, JsonObject resources)
    {
        var section = template["Globals"];
        template.Remove("Globals");
        if (section is null)
        {
            return;
        }

        var globals = section as JsonObject ?? throw SamFailures.Malformed("It must be a non-empty dictionary");
        if (globals.FirstOrDefault(member => !Types.Contains(member.Key, StringComparer.Ordinal)) is { Key: { } unknown })
        {
            throw SamFailures.Malformed($"'Globals' section is invalid. '{unknown}' is not supported. Must be one of the following values - [{string.Join(", ", Types.Order(StringComparer.Ordinal).Select(type => $"'{type}'"))}]");
        }

        foreach (var resource in resources.Select(member => member.Value).OfType<JsonObject>())
        {
            if (resource["Type"].ToText() is { } type && type.StartsWith(SamTypes.Prefix, StringComparison.Ordinal)
                && globals[type[SamTypes.Prefix.Length..]] is JsonObject shared)
            {
                resource["Properties"] = Merge(Without(shared, resource["IgnoreGlobals"]), resource["Properties"] ?? new JsonObject());
            }
        }
    }

    private static JsonObject Without(JsonObject shared, JsonNode? ignored)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in shared)
        {
            if (ignored.ToText() != "*" && !ignored.ToTexts().Contains(name))
            {
                kept[name] = value?.DeepClone();
            }
        }

        return kept;
    }

    private static JsonNode Merge(JsonNode shared, JsonNode own)
    {
        switch (shared, own)
        {
            case (JsonObject sharedMembers, JsonObject ownMembers) when !IsCall(sharedMembers) && !IsCall(ownMembers):
                var merged = (JsonObject)sharedMembers.DeepClone();
                foreach (var (name, value) in ownMembers)
                {
                    merged[name] = value is not null && merged[name] is { } common ? Merge(common, value) : value?.DeepClone();
                }

                return merged;
            case (JsonArray sharedItems, JsonArray ownItems):
                return new JsonArray([.. sharedItems.Concat(ownItems).Select(item => item?.DeepClone())]);
            default:
                return own.DeepClone();
        }
    }

    private static bool IsCall(JsonObject members) =>
        members.Count == 1 && members.First().Key is var name && (name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal));
}
