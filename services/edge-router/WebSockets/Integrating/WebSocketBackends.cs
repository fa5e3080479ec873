using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Endpoints;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>
/// Finds, when a snapshot is compiled, what HTTP and HTTP_PROXY call: what the URL names, or what stands behind a VPC link. WebSocket APIs use
/// the links of REST APIs, and their URLs mean the same.
/// </summary>
internal sealed class WebSocketBackends(PrivateEndpoints privates, ILogger<UnbuiltWebSocketIntegration> log)
{
    /// <summary>False when messages cannot be sent anywhere, with what takes them instead.</summary>
    public bool TryFind(
        RouteDefinition definition, [NotNullWhen(true)] out EndpointUri? uri, [NotNullWhen(false)] out IWebSocketIntegration? instead)
    {
        instead = !EndpointUri.TryParse(definition.Uri, out uri) ? FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log)
            : definition.Integration.ConnectionType == PrivateEndpoints.ConnectionType ? GoThroughLink(definition, ref uri)
            : null;
        return instead is null;
    }

    private IWebSocketIntegration? GoThroughLink(RouteDefinition definition, ref EndpointUri uri)
    {
        var api = definition.Api;
        var found = privates.Find(uri, new(definition.Integration.ConnectionId, LoadBalancer: "", api.VpcLinks, definition.Stage.Stage.StageVariables));
        if (found.Mistake is { } mistake) return FailingIntegration.Because(mistake, definition, log);
        if (found.Uri is null)
        {
            return new UnbuiltWebSocketIntegration(
                $"a private integration with {found.LoadBalancer}, which GATEHOUSE_VPC_TARGETS does not name", api.Api.ApiId, log);
        }

        uri = found.Uri;
        return null;
    }
}
