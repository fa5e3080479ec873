using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>What a request to one kind of API goes through.</summary>
internal interface IApiPipeline
{
    ApiKind Kind { get; }

    IReadOnlyList<IEdgeStage> Stages { get; }

    /// <summary>How this kind of API answers.</summary>
    IApiAnswers Answers { get; }
}
