using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.WebSockets.Mapping;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Puts mappings around an endpoint when a snapshot is compiled.</summary>
internal sealed class MappedRoutes(ILogger<MappedRoute> log)
{
    /// <param name="definition">The route and what it calls.</param>
    /// <param name="reservedHeaders">Request headers that the type of integration does not let one map.</param>
    /// <param name="endpoint">What stands behind the mappings.</param>
    public IWebSocketIntegration Compile(RouteDefinition definition, FrozenSet<string> reservedHeaders, IEndpoint endpoint) =>
        RouteRequestMapping.TryCompile(definition.Integration, reservedHeaders, out var requests, out var reason)
        && RouteResponseMapping.TryCompile(definition, out var responses, out reason)
            ? new MappedRoute(requests, endpoint, responses)
            : FailingIntegration.Because(reason, definition, log);
}
