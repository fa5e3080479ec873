using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles HTTP_PROXY.</summary>
internal sealed class BackendProxyCompiler(
    HttpProxyServices services, WebSocketBackends backends, EdgeOptions options, ILogger<BackendProxyCompiler> log) : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "HTTP_PROXY";

    public IWebSocketIntegration Compile(RouteDefinition definition)
    {
        if (!backends.TryFind(definition, out var uri, out var instead)) return instead;
        if (!RequestParameters.TryCompile(
            definition.Integration.RequestParameters, ParameterExpression.RouteRequest, ReservedHeaders.None, out var parameters, out var reason))
            return FailingIntegration.Because(reason, definition, log);

        return new BackendProxy(
            uri, definition.Method, parameters, new BackendCall(definition.Timeout, services), options.MaxPayloadBytes, definition.IsTwoWay);
    }
}
