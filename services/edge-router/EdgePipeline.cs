using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>
/// The life of a request, in order: dispatching finds whose it is, then come the stages of that kind of API, which are in HttpPipeline,
/// RestPipeline and WebSocketPipeline. What none of these ends has been answered by the last.
/// </summary>
internal sealed class EdgePipeline(Dispatcher dispatcher, IEnumerable<IApiPipeline> kinds)
{
    private readonly FrozenDictionary<ApiKind, IApiPipeline> _kinds = kinds.ToFrozenDictionary(each => each.Kind);

    public IEdgeStage Dispatching => dispatcher;

    public IApiPipeline Of(CompiledApi api) => _kinds[api.Kind];
}
