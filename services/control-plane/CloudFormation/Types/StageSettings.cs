using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>Settings of a REST API's stage as paths of UpdateStage.</summary>
internal static class StageSettings
{
    // https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
    private static readonly Dictionary<string, string> MethodPaths = new(StringComparer.Ordinal)
    {
        ["MetricsEnabled"] = "metrics/enabled",
        ["LoggingLevel"] = "logging/loglevel",
        ["DataTraceEnabled"] = "logging/dataTrace",
        ["ThrottlingBurstLimit"] = "throttling/burstLimit",
        ["ThrottlingRateLimit"] = "throttling/rateLimit",
        ["CachingEnabled"] = "caching/enabled",
        ["CacheTtlInSeconds"] = "caching/ttlInSeconds",
        ["CacheDataEncrypted"] = "caching/dataEncrypted",
    };

    public static JsonArray AccessLog(JsonNode? former, JsonNode? current) => current is not JsonObject settings
        ? [PatchOperations.Remove("/accessLogSettings")]
        :
        [
            .. Member(settings, "DestinationArn", "/accessLogSettings/destinationArn"),
            .. Member(settings, "Format", "/accessLogSettings/format"),
        ];

    public static JsonArray ClientCertificate(JsonNode? former, JsonNode? current) => PatchOperations.Of("/clientCertificateId", current);

    public static JsonArray Methods(JsonNode? former, JsonNode? current)
    {
        var patches = new JsonArray();
        var after = SettingsOf(current).ToArray();
        foreach (var gone in SettingsOf(former).Select(PathOf).Except(after.Select(PathOf), StringComparer.Ordinal))
        {
            patches.Add(PatchOperations.Remove(gone));
        }

        foreach (var setting in after)
        {
            foreach (var patch in MethodPaths.SelectMany(path => Member(setting, path.Key, $"{PathOf(setting)}/{path.Value}")))
            {
                patches.Add(patch);
            }
        }

        return patches;
    }

    private static IEnumerable<JsonObject> SettingsOf(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    // "/" + path with its slashes escaped + "/" + method; the path of all methods is "*".
    private static string PathOf(JsonObject setting)
    {
        var path = setting["ResourcePath"].ToText() ?? "/*";
        return $"/{(path == "/*" ? "*" : PatchOperations.Escape(path))}/{setting["HttpMethod"].ToText() ?? "*"}";
    }

    private static IEnumerable<JsonObject> Member(JsonObject settings, string name, string path) =>
        settings[name].ToText() is { } value ? [PatchOperations.Replace(path, value)] : [];
}
