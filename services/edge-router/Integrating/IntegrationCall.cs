namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Has the route's integration answer.</summary>
internal sealed class IntegrationCall : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) => exchange.Route.Integration.AnswerAsync(exchange);
}
