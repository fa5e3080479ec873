using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles HTTP.</summary>
internal sealed class BackendCompiler(MappedRoutes mapped, EndpointCompiler endpoints, WebSocketBackends backends) : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "HTTP";

    public IWebSocketIntegration Compile(RouteDefinition definition) => backends.TryFind(definition, out var uri, out var instead)
        ? mapped.Compile(definition, ReservedHeaders.None, endpoints.Http(uri, definition.Method, definition.Timeout))
        : instead;
}
