using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>Compiles HTTP_PROXY: only parameters are mapped.</summary>
internal sealed class RestHttpProxyCompiler(RestBackends backends, EdgeOptions options, ILogger<RestHttpProxy> log) : IRestIntegrationCompiler
{
    public string IntegrationType => "HTTP_PROXY";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (!backends.TryFind(definition, out var backend, out var instead)) return instead;
        if (!RequestParameters.TryCompile(definition.Integration.RequestParameters, ParameterExpression.MethodRequest, ReservedHeaders.None, out var parameters, out var reason))
        {
            return FailingIntegration.Because(reason, definition, log);
        }

        return new RestHttpProxy(backend, parameters, options.MaxPayloadBytes, log);
    }
}
