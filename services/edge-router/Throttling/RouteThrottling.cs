namespace Gatehouse.EdgeRouter.Throttling;

/// <summary>Lets no more calls through than the route's limits allow. Asked before the authorizer, whose function costs more than a refusal.</summary>
internal sealed class RouteThrottling : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) =>
        new(exchange.Route.Bucket is { } bucket && !bucket.TryTake(exchange.ReceivedAt) ? exchange.Answers.Throttled : StageOutcome.Continue);
}
