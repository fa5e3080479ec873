using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles HTTP_PROXY. Private integrations, which go through a VPC link, are not emulated.</summary>
internal sealed class BackendProxyCompiler(HttpProxyServices services, EdgeOptions options, ILogger<UnbuiltWebSocketIntegration> log)
    : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "HTTP_PROXY";

    public IWebSocketIntegration Compile(RouteDefinition definition)
    {
        if (definition.IsPrivate) return new UnbuiltWebSocketIntegration("a private integration", definition.Api.Api.ApiId, log);
        if (!EndpointUri.TryParse(definition.Uri, out var uri)) return FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);
        if (!RequestParameters.TryCompile(
            definition.Integration.RequestParameters, ParameterExpression.RouteRequest, ReservedHeaders.None, out var parameters, out var reason))
            return FailingIntegration.Because(reason, definition, log);

        return new BackendProxy(
            uri, definition.Method, parameters, new BackendCall(definition.Timeout, services), options.MaxPayloadBytes, definition.IsTwoWay);
    }
}
