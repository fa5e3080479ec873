using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Something configured that is not emulated: every call fails and says so in the log.</summary>
internal sealed class UnbuiltWebSocketIntegration(string feature, string apiId, ILogger log) : IWebSocketIntegration
{
    public ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken)
    {
        log.UnbuiltFeatureCalled(apiId, feature);
        return new(IntegrationOutcome.Failed(IntegrationStatus.NotEmulated, feature));
    }
}
