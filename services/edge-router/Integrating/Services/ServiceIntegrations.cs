using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>Compiles the integrations that call an AWS service, which the subtype names.</summary>
internal sealed class ServiceIntegrations(
    IEnumerable<IServiceProtocol> protocols, ServiceUpstreams upstreams, HttpProxyServices http, CallVariables variables, EdgeOptions options,
    ILogger<UnbuiltIntegration> log)
{
    private readonly FrozenDictionary<string, IServiceProtocol> _protocols =
        protocols.SelectMany(protocol => protocol.Services.Select(service => KeyValuePair.Create(service, protocol))).ToFrozenDictionary();

    public IRouteIntegration Compile(IntegrationDefinition definition)
    {
        var subtype = definition.Integration.IntegrationSubtype;
        if (!ServiceActions.TryFind(subtype, out var action)) return new UnbuiltIntegration($"The integration subtype {subtype}", log);
        if (!upstreams.TryFind(action.Service, out var upstream))
        {
            return new UnbuiltIntegration($"The integration subtype {subtype} without {ServiceUpstreams.SettingOf(action.Service)}", log);
        }

        return new ServiceIntegration(
            new ServiceTarget(action, upstream, definition.Api.AccountId, definition.Api.Region),
            _protocols[action.Service],
            new ServiceArguments(definition, variables),
            new BackendCall(definition.Timeout, http),
            options.MaxPayloadBytes,
            http.Time);
    }
}
