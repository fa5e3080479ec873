using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.FunctionUrls;

/// <summary>A request to the URL of a function: an HTTP API's of one route, answered in Lambda's words.</summary>
internal sealed class FunctionUrlPipeline(HttpPipeline http) : IApiPipeline
{
    public ApiKind Kind => ApiKind.FunctionUrl;

    public IReadOnlyList<IEdgeStage> Stages => http.Stages;

    public IApiAnswers Answers => FunctionUrlAnswers.Instance;
}
