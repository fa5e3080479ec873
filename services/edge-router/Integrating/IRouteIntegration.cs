namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>What answers a route. One kind per integration type, chosen when the snapshot is compiled.</summary>
internal interface IRouteIntegration
{
    /// <summary>Writes the answer, or says why there is none.</summary>
    ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange);
}
