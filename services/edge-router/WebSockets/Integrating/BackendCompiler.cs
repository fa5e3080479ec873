using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles HTTP. Private integrations, which go through a VPC link, are not emulated.</summary>
internal sealed class BackendCompiler(MappedRoutes mapped, EndpointCompiler endpoints, ILogger<UnbuiltWebSocketIntegration> log)
    : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "HTTP";

    public IWebSocketIntegration Compile(RouteDefinition definition)
    {
        if (definition.IsPrivate) return new UnbuiltWebSocketIntegration("a private integration", definition.Api.Api.ApiId, log);

        return endpoints.Http(definition.Uri, definition.Method, definition.Timeout) is { } endpoint
            ? mapped.Compile(definition, ReservedHeaders.None, endpoint)
            : FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);
    }
}
