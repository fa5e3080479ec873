using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// The deployment of a REST API and its stage. The deployment's logical id ends in a digest of the API's document: a changed document is deployed
/// anew. As SAM's do, it makes a stage called Stage beside the one that was asked for, unless OpenApiVersion is set.
/// </summary>
internal static class RestApiStage
{
    /// <summary>The logical id of the stage.</summary>
    public static string Add(SamResource api, JsonNode content, SamStack stack)
    {
        var digest = SamDigests.Whole(content);
        var deployment = $"{api.LogicalId}Deployment{digest[..SamDigests.Length]}";
        var deployed = new JsonObject { ["RestApiId"] = SamValues.Ref(api.LogicalId), ["Description"] = $"RestApi deployment id: {digest}" };
        if (api["OpenApiVersion"] is null)
        {
            deployed["StageName"] = "Stage";
        }

        var name = api["StageName"]!;
        var logicalId = api.LogicalId + name.ToText() switch
        {
            null => "Stage",
            var text when text.All(char.IsAsciiLetterOrDigit) => text + "Stage",
            var text => "Stage" + SamDigests.Of(JsonValue.Create(text)),
        };
        var properties = new JsonObject
        {
            ["RestApiId"] = SamValues.Ref(api.LogicalId),
            ["DeploymentId"] = SamValues.Ref(deployment),
            ["StageName"] = name.DeepClone(),
        };
        api.Properties.CopyTo(
            properties, "AccessLogSetting", "CacheClusterEnabled", "CacheClusterSize", "CanarySetting", "MethodSettings", "TracingEnabled", "Variables");
        if (api["Tags"] is JsonObject tags)
        {
            properties["Tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value?.DeepClone() })]);
        }

        stack.Put(deployment, api.Derive("AWS::ApiGateway::Deployment", deployed));
        stack.Put(logicalId, api.Derive("AWS::ApiGateway::Stage", properties));
        stack.Rename(api.LogicalId + ".Stage", logicalId);
        stack.Rename(api.LogicalId + ".Deployment", deployment);
        return logicalId;
    }
}
