namespace Gatehouse.EdgeRouter;

/// <summary>One decision in the life of a request. It reads what earlier stages put on the exchange and adds its own answer.</summary>
internal interface IEdgeStage
{
    /// <summary>Lets the exchange go on, or ends it: with a failure, or by having answered.</summary>
    ValueTask<StageOutcome> RunAsync(EdgeExchange exchange);
}
