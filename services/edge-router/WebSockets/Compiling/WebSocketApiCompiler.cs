using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Replies;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>Compiles WebSocket APIs: each deployed stage gets its routes with what they call and how they reply.</summary>
internal sealed class WebSocketApiCompiler(
    WebSocketIntegrations integrations, ReplyPolicies replies, ILogger<WebSocketApiCompiler> log) : IApiCompiler
{
    public string ProtocolType => "WEBSOCKET";

    public CompiledApi Compile(ApiSnapshot snapshot)
    {
        foreach (var feature in StageFeaturesWithoutEffect.Of(snapshot)) log.FeatureHasNoEffect(snapshot.Api.ApiId, feature);
        var deployed = snapshot.Stages.Where(stage => stage.Deployment is not null);
        return new WebSocketApi(snapshot, [.. deployed.Select(stage => Compile(snapshot, stage))]);
    }

    private WebSocketStage Compile(ApiSnapshot snapshot, StageSnapshot stage)
    {
        var deployment = stage.Deployment;
        var targets = deployment.Integrations.ToDictionary(
            integration => $"integrations/{integration.IntegrationId}", StringComparer.Ordinal);
        var twoWay = deployment.RouteResponses.Select(response => response.RouteId).ToHashSet(StringComparer.Ordinal);
        var routes = deployment.Routes.Select(route => new WebSocketRoute(
            route.RouteKey,
            IntegrationOf(snapshot, stage.Stage, route, targets),
            replies.For(twoWay.Contains(route.RouteId) || route.HasRouteResponseSelectionExpression)));

        return new WebSocketStage(stage.Stage.StageName, SelectionOf(deployment), [.. routes])
        {
            CreatedAt = stage.Stage.CreatedDate?.ToDateTimeOffset() ?? default,
            Variables = stage.Stage.StageVariables,
            DisableExecuteApiEndpoint = deployment.Api.DisableExecuteApiEndpoint,
        };
    }

    private static SelectionExpression SelectionOf(DeploymentContents deployment) =>
        SelectionExpression.TryParse(deployment.Api.RouteSelectionExpression, out var selection)
            ? selection
            : throw new FormatException($"'{deployment.Api.RouteSelectionExpression}' is not a selection expression.");

    private IWebSocketIntegration? IntegrationOf(ApiSnapshot snapshot, Stage stage, Route route, Dictionary<string, Integration> targets)
    {
        if (UnbuiltRouteFeature.Of(route) is { } feature)
        {
            log.RouteRefusedFor(route.RouteKey, snapshot.Api.ApiId, stage.StageName, feature);
            return new UnbuiltWebSocketIntegration(feature, snapshot.Api.ApiId, log);
        }

        return targets.TryGetValue(route.Target, out var target) ? integrations.Compile(snapshot, stage, target) : null;
    }
}
