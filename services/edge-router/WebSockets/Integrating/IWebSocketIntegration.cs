using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>What answers a route. One kind per integration type, chosen when the snapshot is compiled.</summary>
internal interface IWebSocketIntegration
{
    /// <summary>Calls the backend with an event. Never throws for what a backend may do.</summary>
    /// <param name="event">What happened.</param>
    /// <param name="cancellationToken">Ends waiting for the answer.</param>
    ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken);
}
