using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Routing;

namespace Gatehouse.EdgeRouter;

/// <summary>The life of a request, in order. What none of these ends has been answered by the last.</summary>
internal sealed class EdgePipeline(
    Dispatcher dispatcher,
    TunnelRefusal tunnelRefusal,
    HeaderLimit headerLimit,
    BodyLimit bodyLimit,
    StageSelection stageSelection,
    RouteSelection routeSelection,
    CorsPreflight corsPreflight,
    RouteAuthorization authorization,
    IntegrationCall integrationCall)
{
    public IReadOnlyList<IEdgeStage> Stages { get; } =
    [
        dispatcher,
        tunnelRefusal,
        headerLimit,
        bodyLimit,
        stageSelection,
        routeSelection,
        corsPreflight,
        authorization,
        integrationCall,
    ];
}
