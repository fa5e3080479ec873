using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Chooses, when a snapshot is compiled, what answers a route.</summary>
internal sealed class WebSocketIntegrations(IEnumerable<IWebSocketIntegrationCompiler> compilers, ILogger<WebSocketIntegrations> log)
{
    private readonly FrozenDictionary<string, IWebSocketIntegrationCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.IntegrationType, StringComparer.Ordinal);

    public IWebSocketIntegration Compile(RouteDefinition definition) =>
        _compilers.TryGetValue(definition.Integration.IntegrationType, out var compiler)
            ? compiler.Compile(definition)
            : new UnbuiltWebSocketIntegration($"the integration type {definition.Integration.IntegrationType}", definition.Api.Api.ApiId, log);
}
