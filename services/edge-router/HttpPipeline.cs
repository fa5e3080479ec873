using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Throttling;

namespace Gatehouse.EdgeRouter;

/// <summary>A request to an HTTP API.</summary>
internal sealed class HttpPipeline(
    TunnelRefusal tunnelRefusal,
    PathRefusal pathRefusal,
    EdgeOptions options,
    StageSelection stageSelection,
    RouteSelection routeSelection,
    CorsPreflight corsPreflight,
    RouteThrottling throttling,
    RouteAuthorization authorization,
    IntegrationCall integrationCall) : IApiPipeline
{
    public ApiKind Kind => ApiKind.Http;

    public IReadOnlyList<IEdgeStage> Stages { get; } =
    [
        tunnelRefusal,
        pathRefusal,
        new HeaderLimit(options.MaxHeaderBytes, GatewayFailures.RequestHeaderFieldsTooLarge),
        new BodyLimit(options.MaxPayloadBytes, GatewayFailures.RequestEntityTooLarge),
        stageSelection,
        routeSelection,
        corsPreflight,
        throttling,
        authorization,
        integrationCall,
    ];

    public IApiAnswers Answers => HttpAnswers.Instance;
}
