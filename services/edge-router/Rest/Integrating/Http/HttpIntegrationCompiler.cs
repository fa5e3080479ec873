using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>Compiles HTTP. Private integrations, which go through a VPC link, are not emulated.</summary>
internal sealed class HttpIntegrationCompiler(MappedIntegrations mapped, EndpointCompiler endpoints, ILogger<UnbuiltIntegration> log)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "HTTP";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (HttpDefinition.IsPrivate(definition)) return HttpDefinition.Unbuilt(log);

        return endpoints.Http(definition.Uri, HttpDefinition.MethodOf(definition), definition.Timeout) is { } endpoint
            ? mapped.Compile(definition, ReservedHeaders.None, endpoint)
            : FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);
    }
}
