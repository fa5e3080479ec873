using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>How endpoints are called on behalf of an event.</summary>
internal static class RouteCalls
{
    public static EndpointCall Of(RouteEvent @event, CancellationToken cancellationToken) =>
        new(@event.Context.RequestId, @event.Context.Connection.ApiId, @event.Trace, HttpMethod.Post, cancellationToken);
}
