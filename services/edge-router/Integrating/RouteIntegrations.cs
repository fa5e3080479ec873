using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Chooses, when a snapshot is compiled, what will answer a route.</summary>
internal sealed class RouteIntegrations(IEnumerable<IIntegrationCompiler> compilers, EdgeOptions options, ILogger<UnbuiltIntegration> log)
{
    private readonly FrozenDictionary<string, IIntegrationCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.IntegrationType);

    public IRouteIntegration Compile(Stage stage, RouteKey key, Integration integration) =>
        _compilers.TryGetValue(integration.IntegrationType, out var compiler)
            ? compiler.Compile(new IntegrationDefinition(stage, key, integration, options.MaxIntegrationTime))
            : new UnbuiltIntegration($"The integration type {integration.IntegrationType}", log);
}
