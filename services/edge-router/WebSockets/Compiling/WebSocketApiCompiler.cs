using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Validating;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>Compiles WebSocket APIs: each deployed stage gets its routes with what guards them, what they call and how they reply.</summary>
internal sealed class WebSocketApiCompiler(
    WebSocketIntegrations integrations, RouteModels models, ConnectRoutes connects, TokenBuckets buckets, EventAccessLogs accessLogs,
    ILogger<WebSocketApiCompiler> log)
    : IApiCompiler
{
    public string ProtocolType => ProtocolTypes.WebSocket;

    public CompiledApi Compile(ApiSnapshot snapshot)
    {
        foreach (var feature in StageFeaturesWithoutEffect.Of(snapshot)) log.FeatureHasNoEffect(snapshot.Api.ApiId, feature);

        var deployed = snapshot.Stages.Where(stage => stage.Deployment is not null);
        return new WebSocketApi(snapshot, [.. deployed.Select(stage => Compile(snapshot, stage))]);
    }

    private WebSocketStage Compile(ApiSnapshot snapshot, StageSnapshot stage)
    {
        var deployment = stage.Deployment;
        var routes = deployment.Routes.Select(route => (Defined: route, Compiled: Compile(snapshot, stage, route))).ToList();
        var connect = routes.Find(each => each.Compiled.Key == WebSocketRouteKey.Connect);
        return new WebSocketStage(stage.Stage.StageName, SelectionOf(deployment), [.. routes.Select(each => each.Compiled)])
        {
            Connect = connect.Defined is null ? null : connects.Compile(snapshot, stage, connect.Defined, connect.Compiled),
            AccessLog = accessLogs.Compile(snapshot, stage),
            CreatedAt = stage.Stage.CreatedDate?.ToDateTimeOffset() ?? default,
            Variables = stage.Stage.StageVariables,
            DisableExecuteApiEndpoint = deployment.Api.DisableExecuteApiEndpoint,
        };
    }

    private WebSocketRoute Compile(ApiSnapshot snapshot, StageSnapshot stage, Route route)
    {
        var target = stage.Deployment.Integrations.FirstOrDefault(integration => route.Target == $"integrations/{integration.IntegrationId}");
        return new WebSocketRoute(
            route.RouteKey,
            target is null ? null : integrations.Compile(new RouteDefinition(snapshot, stage, route, target)),
            models.Compile(snapshot, stage, route),
            RouteLimits.Of(snapshot, stage.Stage, route.RouteKey, buckets));
    }

    private static SelectionExpression SelectionOf(DeploymentContents deployment) =>
        SelectionExpression.TryParse(deployment.Api.RouteSelectionExpression, out var selection)
            ? selection
            : throw new FormatException($"'{deployment.Api.RouteSelectionExpression}' is not a selection expression.");
}
