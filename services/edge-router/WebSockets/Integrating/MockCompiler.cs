using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles MOCK.</summary>
internal sealed class MockCompiler(MappedRoutes mapped) : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "MOCK";

    public IWebSocketIntegration Compile(RouteDefinition definition) => mapped.Compile(definition, ReservedHeaders.None, MockEndpoint.Instance);
}
