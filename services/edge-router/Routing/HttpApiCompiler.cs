using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Metering;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>Compiles HTTP APIs: every deployed stage gets its own table of routes, each with its authorizer and integration.</summary>
internal sealed class HttpApiCompiler(
    RouteIntegrations integrations, RouteAuthorizers authorizers, TokenBuckets buckets, AccessLogCompiler accessLogs, HttpMetrics metrics,
    ILogger<HttpApiCompiler> log)
    : IApiCompiler
{
    public string ProtocolType => ProtocolTypes.Http;

    public CompiledApi Compile(ApiSnapshot snapshot)
    {
        foreach (var feature in FeaturesWithoutEffect.Of(snapshot)) log.FeatureHasNoEffect(snapshot.Api.ApiId, feature);
        return new HttpApi(snapshot, snapshot.Stages.Select(stage => Compile(snapshot, stage)));
    }

    private HttpStage Compile(ApiSnapshot snapshot, StageSnapshot stage) => new()
    {
        Name = stage.Stage.StageName,
        Variables = stage.Stage.StageVariables,
        Routes = stage.Deployment is { } deployment ? new RouteTable<HttpRoute>(Routes(snapshot, stage, deployment)) : null,
        Cors = stage.Deployment?.Api?.CorsConfiguration is { } cors ? new CorsPolicy(cors) : null,
        AccessLog = stage.Stage.AccessLogSettings is { } logs
            ? accessLogs.Compile(snapshot.AccountId, snapshot.Api.ApiId, stage.Stage.StageName, logs.DestinationArn, logs.Format, HttpLogVariables.Of)
            : null,
        Meter = new StageMeter(metrics, snapshot.Api.ApiId, stage.Stage, stage.Deployment?.Routes.Select(route => route.RouteKey) ?? []),
        DisableExecuteApiEndpoint = stage.Deployment?.Api is { DisableExecuteApiEndpoint: true },
    };

    private IEnumerable<KeyValuePair<RouteKey, HttpRoute>> Routes(ApiSnapshot snapshot, StageSnapshot stage, DeploymentContents deployment)
    {
        var targets = deployment.Integrations.ToDictionary(each => $"integrations/{each.IntegrationId}", StringComparer.Ordinal);
        foreach (var route in deployment.Routes)
        {
            if (!RouteKey.TryParse(route.RouteKey, out var key))
            {
                log.RouteKeyIgnored(snapshot.Api.ApiId, route.RouteKey);
                continue;
            }

            var integration = targets.TryGetValue(route.Target, out var target)
                ? integrations.Compile(snapshot, stage.Stage, key, target)
                : MissingTarget.Instance;
            yield return new(key, new HttpRoute(key, authorizers.Compile(snapshot, stage, route), integration)
            {
                Bucket = RouteLimits.Of(snapshot, stage.Stage, route.RouteKey, buckets),
            });
        }
    }
}
