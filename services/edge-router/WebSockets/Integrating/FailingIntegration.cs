using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>An integration that AWS lets one configure and that fails every event. The log has the reason when it is deployed.</summary>
internal sealed class FailingIntegration : IWebSocketIntegration
{
    private static readonly FailingIntegration Instance = new();

    private FailingIntegration()
    {
    }

    public static FailingIntegration Because(string reason, RouteDefinition definition, ILogger log)
    {
        log.RouteMisconfigured(definition.Route.RouteKey, definition.Api.Api.ApiId, definition.Stage.Stage.StageName, reason);
        return Instance;
    }

    public ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken) =>
        new(IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, "the integration is misconfigured"));
}
