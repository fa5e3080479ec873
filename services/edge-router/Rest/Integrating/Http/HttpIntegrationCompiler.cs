using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>Compiles HTTP.</summary>
internal sealed class HttpIntegrationCompiler(MappedIntegrations mapped, RestBackends backends, EdgeOptions options, TimeProvider time)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "HTTP";

    public IRouteIntegration Compile(MethodDefinition definition) => backends.TryFind(definition, out var backend, out var instead)
        ? mapped.Compile(definition, ReservedHeaders.None, new HttpEndpoint(backend.Uri, backend.Method, backend.Call, options.MaxPayloadBytes, time))
        : instead;
}
