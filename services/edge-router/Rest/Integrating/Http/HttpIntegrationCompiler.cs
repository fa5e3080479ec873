using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>Compiles HTTP. Private integrations, which go through a VPC link, are not emulated.</summary>
internal sealed class HttpIntegrationCompiler(
    MappedIntegrations mapped, HttpProxyServices services, EdgeOptions options, ILogger<UnbuiltIntegration> log) : IRestIntegrationCompiler
{
    public string IntegrationType => "HTTP";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (HttpDefinition.IsPrivate(definition)) return HttpDefinition.Unbuilt(log);
        if (!RestUri.TryParse(definition.Uri, out var uri)) return FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);

        var backend = new BackendCall(definition.Timeout, services);
        var endpoint = new HttpEndpoint(uri, HttpDefinition.MethodOf(definition), backend, options.MaxPayloadBytes);
        return mapped.Compile(definition, ReservedHeaders.None, endpoint);
    }
}
