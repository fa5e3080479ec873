using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Mapping;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Chooses, when a snapshot is compiled, what will answer a route.</summary>
internal sealed class RouteIntegrations(
    IEnumerable<IIntegrationCompiler> compilers, CallVariables variables, EdgeOptions options, ILogger<UnbuiltIntegration> log)
{
    private readonly FrozenDictionary<string, IIntegrationCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.IntegrationType);

    public IRouteIntegration Compile(Stage stage, RouteKey key, Integration integration)
    {
        var answering = CompileUnmapped(stage, key, integration);

        // A service integration's request parameters are its call's arguments, not changes of the request.
        var request = integration.HasIntegrationSubtype ? null : RequestMapping.Compile(integration.RequestParameters, variables);
        var response = ResponseMapping.Compile(integration.ResponseParameters, variables);
        return request is null && response is null ? answering : new MappedIntegration(answering, request, response);
    }

    private IRouteIntegration CompileUnmapped(Stage stage, RouteKey key, Integration integration) =>
        _compilers.TryGetValue(integration.IntegrationType, out var compiler)
            ? compiler.Compile(new IntegrationDefinition(stage, key, integration, options.MaxIntegrationTime))
            : new UnbuiltIntegration($"The integration type {integration.IntegrationType}", log);
}
