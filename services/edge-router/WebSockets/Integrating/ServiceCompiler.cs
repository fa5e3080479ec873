using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles AWS: functions, and other services where an upstream is configured for them.</summary>
internal sealed class ServiceCompiler(MappedRoutes mapped, EndpointCompiler endpoints, ILogger<UnbuiltWebSocketIntegration> log)
    : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "AWS";

    public IWebSocketIntegration Compile(RouteDefinition definition) =>
        endpoints.Aws(definition.Uri, definition.Method, definition.Timeout, definition.Api.AccountId) is { } endpoint
            ? mapped.Compile(definition, ReservedHeaders.OfAws, endpoint)
            : new UnbuiltWebSocketIntegration($"the integration URI {definition.Uri}", definition.Api.Api.ApiId, log);
}
