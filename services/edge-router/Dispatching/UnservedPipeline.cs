using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>A request to an API whose protocol this edge does not know: 501.</summary>
internal sealed class UnservedPipeline : IApiPipeline, IEdgeStage
{
    public ApiKind Kind => ApiKind.Unserved;

    public IReadOnlyList<IEdgeStage> Stages => field ??= [this];

    public IApiAnswers Answers => HttpAnswers.Instance;

    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) => new(GatewayFailures.NotEmulated("This API's protocol"));
}
