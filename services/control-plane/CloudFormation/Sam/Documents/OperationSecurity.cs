using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Documents;

/// <summary>Who may call an operation: the authorizer that its event names, else the API's default.</summary>
internal static class OperationSecurity
{
    public const string None = "NONE";
    public const string Iam = "AWS_IAM";
    public const string ApiKey = "api_key";

    private const string Security = "security";

    /// <summary>What signs requests by AWS's rules.</summary>
    public static JsonObject IamScheme => new()
    {
        ["type"] = "apiKey",
        ["name"] = "Authorization",
        ["in"] = "header",
        ["x-amazon-apigateway-authtype"] = "awsSigv4",
    };

    /// <summary>Names the authorizer of an operation, in place of any other.</summary>
    public static void Require(JsonObject operation, string authorizer, JsonNode? scopes)
    {
        var kept = Requirements(operation).Where(requirement => requirement.ContainsKey(ApiKey)).Select(requirement => requirement.DeepClone());
        operation[Security] = new JsonArray([new JsonObject { [authorizer] = scopes?.DeepClone() ?? new JsonArray() }, .. kept]);
    }

    public static void RequireApiKey(JsonObject operation)
    {
        var kept = Requirements(operation).Where(requirement => !requirement.ContainsKey(ApiKey)).Select(requirement => requirement.DeepClone());
        operation[Security] = new JsonArray([.. kept, new JsonObject { [ApiKey] = new JsonArray() }]);
    }

    /// <summary>Whether somebody has said who may call the operation, be it that everybody may.</summary>
    public static bool IsSettled(JsonObject operation) => Requirements(operation).Any(requirement => !requirement.ContainsKey(ApiKey));

    public static bool HasApiKey(JsonObject operation) => Requirements(operation).Any(requirement => requirement.ContainsKey(ApiKey));

    private static IEnumerable<JsonObject> Requirements(JsonObject operation) => (operation[Security] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The scopes that an event demands, else those of the authorizer.</summary>
    public static JsonNode? ScopesOf(JsonObject? authorizers, string authorizer, JsonNode? asked) =>
        asked ?? (authorizers?[authorizer] as JsonObject)?["AuthorizationScopes"];

    /// <summary>The authorizer that an event names; null: the API's default.</summary>
    public static string? Named(JsonObject? auth) => auth?["Authorizer"].ToText();
}
