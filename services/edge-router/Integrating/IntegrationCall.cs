using Gatehouse.EdgeRouter.AccessLogs;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Has the route's integration answer, and takes its time where somebody will read it.</summary>
internal sealed class IntegrationCall(TimeProvider time) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) =>
        exchange.Stage.Stage.WatchesIntegrations && exchange.Route.Integration is not NoRoute ? MeasureAsync(exchange) : exchange.Route.Integration.AnswerAsync(exchange);

    private async ValueTask<StageOutcome> MeasureAsync(EdgeExchange exchange)
    {
        var started = time.GetTimestamp();
        exchange.Integrated = new Integrated();
        var outcome = await exchange.Route.Integration.AnswerAsync(exchange);
        exchange.Integrated.Latency = time.GetElapsedTime(started);
        return outcome;
    }
}
