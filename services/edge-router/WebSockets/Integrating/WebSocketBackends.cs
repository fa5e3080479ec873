using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>
/// Finds, when a snapshot is compiled, what HTTP and HTTP_PROXY call: what the URL names, or what is configured to stand in the place of
/// the load balancer to which a VPC link leads. WebSocket APIs use the links of REST APIs, and their URLs mean the same: path, Host header
/// and the port by which the load balancer chooses among its listeners.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
/// </summary>
internal sealed class WebSocketBackends(VpcTargets vpcTargets, ILogger<UnbuiltWebSocketIntegration> log)
{
    /// <summary>False when messages cannot be sent anywhere, with what takes them instead.</summary>
    public bool TryFind(
        RouteDefinition definition, [NotNullWhen(true)] out EndpointUri? uri, [NotNullWhen(false)] out IWebSocketIntegration? instead)
    {
        instead = !EndpointUri.TryParse(definition.Uri, out uri) ? FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log)
            : definition.Integration.ConnectionType == "VPC_LINK" ? GoThroughLink(definition, ref uri)
            : null;
        return instead is null;
    }

    private IWebSocketIntegration? GoThroughLink(RouteDefinition definition, ref EndpointUri uri)
    {
        var id = StageVariables.Substitute(definition.Integration.ConnectionId, definition.Stage.Stage.StageVariables);
        if (definition.Api.VpcLinks.FirstOrDefault(link => link.Id == id)?.TargetArns is not [var loadBalancer, ..])
        {
            return FailingIntegration.Because($"there is no VPC link '{id}'", definition, log);
        }

        if (!vpcTargets.TryFind(loadBalancer, uri.Port, out var target))
        {
            return new UnbuiltWebSocketIntegration(
                $"a private integration with {loadBalancer}, which GATEHOUSE_VPC_TARGETS does not name", definition.Api.Api.ApiId, log);
        }

        uri = uri.At(target);
        return null;
    }
}
