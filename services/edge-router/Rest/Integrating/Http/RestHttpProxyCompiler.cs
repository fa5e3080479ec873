using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>Compiles HTTP_PROXY: only parameters are mapped.</summary>
internal sealed class RestHttpProxyCompiler(HttpProxyServices services, EdgeOptions options, ILogger<UnbuiltIntegration> log)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "HTTP_PROXY";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (HttpDefinition.IsPrivate(definition)) return HttpDefinition.Unbuilt(log);
        if (!EndpointUri.TryParse(definition.Uri, out var uri)) return FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);
        if (!RequestParameters.TryCompile(definition.Integration.RequestParameters, ParameterExpression.MethodRequest, ReservedHeaders.None, out var parameters, out var reason))
        {
            return FailingIntegration.Because(reason, definition, log);
        }

        var backend = new BackendCall(definition.Timeout, services);
        return new RestHttpProxy(uri, HttpDefinition.MethodOf(definition), parameters, backend, options.MaxPayloadBytes, services.Log);
    }
}
