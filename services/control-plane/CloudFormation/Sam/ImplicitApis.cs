using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// The APIs that a template has without declaring them: one for all events of type Api, one for all of type HttpApi, that name no API of
/// their own.
/// </summary>
internal static class ImplicitApis
{
    public const string Rest = "ServerlessRestApi";
    public const string Http = "ServerlessHttpApi";

    public static void Add(JsonObject resources)
    {
        var (rest, http) = (ConditionsOf(resources, "Api", "RestApiId"), ConditionsOf(resources, "HttpApi", "ApiId"));
        if (rest.Count > 0 && !resources.ContainsKey(Rest))
        {
            resources[Rest] = Declare(SamTypes.Api, new JsonObject { ["StageName"] = "Prod" }, rest);
        }

        if (http.Count > 0 && !resources.ContainsKey(Http))
        {
            resources[Http] = Declare(SamTypes.HttpApi, [], http);
        }
    }

    private static JsonObject Declare(string type, JsonObject properties, List<string?> conditions)
    {
        var declaration = new JsonObject { ["Type"] = type, ["Properties"] = properties };
        // With one condition for all functions the API is there when they are. With several it is always there, though it may be empty.
        if (conditions.Distinct(StringComparer.Ordinal).ToArray() is [{ } condition])
        {
            declaration["Condition"] = condition;
        }

        return declaration;
    }

    private static List<string?> ConditionsOf(JsonObject resources, string eventType, string apiProperty) => [.. resources
        .Select(member => member.Value).OfType<JsonObject>()
        .Where(resource => resource["Type"].ToText() == SamTypes.Function && (resource["Properties"] as JsonObject)?["Events"] is JsonObject events
            && events.Select(member => member.Value).OfType<JsonObject>()
                .Any(declared => declared["Type"].ToText() == eventType && (declared["Properties"] as JsonObject)?[apiProperty] is null))
        .Select(resource => resource["Condition"].ToText())];
}
