using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Integrating.Services;
using Gatehouse.EdgeRouter.Mapping;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Chooses, when a snapshot is compiled, what will answer a route.</summary>
internal sealed class RouteIntegrations(
    IEnumerable<IIntegrationCompiler> compilers, ServiceIntegrations services, CallVariables variables, EdgeOptions options,
    ILogger<UnbuiltIntegration> log)
{
    private readonly FrozenDictionary<string, IIntegrationCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.IntegrationType);

    public IRouteIntegration Compile(ApiSnapshot api, Stage stage, RouteKey key, Integration integration)
    {
        var answering = CompileUnmapped(new IntegrationDefinition(api, stage, key, integration, options.MaxIntegrationTime));

        // A service integration's request parameters are its call's arguments, not changes of the request.
        var request = integration.HasIntegrationSubtype ? null : RequestMapping.Compile(integration.RequestParameters, variables);
        var response = ResponseMapping.Compile(integration.ResponseParameters, variables);
        return request is null && response is null ? answering : new MappedIntegration(answering, request, response);
    }

    private IRouteIntegration CompileUnmapped(IntegrationDefinition definition)
    {
        var type = definition.Integration.IntegrationType;
        return definition.Integration.HasIntegrationSubtype ? services.Compile(definition)
            : _compilers.TryGetValue(type, out var compiler) ? compiler.Compile(definition)
            : new UnbuiltIntegration($"The integration type {type}", log);
    }
}
