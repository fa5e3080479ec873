using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.GatewayModel.Names;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.WebSocketApis;

/// <summary>
/// A WebSocket API: for each of its routes a route, an integration and leave to call the function, and a stage that deploys by itself.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-websocketapi.html
/// </summary>
internal sealed class WebSocketApiExpansion : ISamExpansion
{
    private const string CreatedBy = "websocketapi:createdBy";
    private const string DefaultStage = "default";

    private static readonly FrozenSet<string> Known = new[]
    {
        "AccessLogSettings", "ApiKeySelectionExpression", "Auth", "DefaultRouteSettings", "Description", "DisableExecuteApiEndpoint",
        "DisableSchemaValidation", "Domain", "IpAddressType", "Name", "PropagateTags", "RouteSelectionExpression", "RouteSettings", "Routes",
        "StageName", "StageVariables", "Tags",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Type => SamTypes.WebSocketApi;

    public void Expand(SamResource resource, SamStack stack)
    {
        resource.Check(Known, FrozenSet<string>.Empty);
        var properties = new JsonObject
        {
            ["Name"] = resource.Copy("Name") ?? resource.LogicalId,
            ["ProtocolType"] = ProtocolTypes.WebSocket,
            ["RouteSelectionExpression"] = resource.Copy("RouteSelectionExpression")
                ?? throw resource.Invalid("Missing required property 'RouteSelectionExpression'."),
            ["Tags"] = TagsOf(resource),
        };
        resource.Properties.CopyTo(
            properties, "ApiKeySelectionExpression", "Description", "DisableExecuteApiEndpoint", "DisableSchemaValidation", "IpAddressType");
        stack.Put(resource.LogicalId, resource.Replace("AWS::ApiGatewayV2::Api", properties));
        var stageName = resource["StageName"] ?? JsonValue.Create(DefaultStage);
        var routes = new WebSocketRoutes(resource, stack, stageName).Add();
        var stage = AddStage(resource, stageName, routes, stack);
        ApiV2Domain.Add(resource, stage, new JsonObject { [CreatedBy] = "SAM" }, stack);
    }

    private static string AddStage(SamResource resource, JsonNode name, IReadOnlyList<string> routes, SamStack stack)
    {
        if (name.ToText() == "$default")
        {
            throw resource.Invalid("Stages cannot be named $default for WebSocket APIs.");
        }

        var logicalId = resource.LogicalId + (name.ToText() is DefaultStage ? "Default" : SamValues.Alphanumeric(name.ToText() ?? "")) + "Stage";
        var properties = new JsonObject
        {
            ["ApiId"] = SamValues.Ref(resource.LogicalId),
            ["StageName"] = name.DeepClone(),
            ["AutoDeploy"] = true,
            ["Tags"] = new JsonObject { [CreatedBy] = "SAM" },
        };
        resource.Properties.CopyTo(properties, "AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables");
        var stage = resource.Derive("AWS::ApiGatewayV2::Stage", properties);
        if (resource["RouteSettings"] is not null)
        {
            // Settings of routes need the routes.
            stage["DependsOn"] = new JsonArray([.. routes.Select(route => JsonValue.Create(route))]);
        }

        stack.Put(logicalId, stage);
        stack.Rename(resource.LogicalId + ".Stage", logicalId);
        return logicalId;
    }

    private static JsonObject TagsOf(SamResource resource)
    {
        var tags = resource.Copy("Tags") as JsonObject ?? [];
        tags[CreatedBy] = "SAM";
        return tags;
    }
}
