using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Mapping;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>
/// HTTP_PROXY: the message goes to a URL as it is, and its answer's body back. <c>$connect</c> sends the handshake's headers on, of which
/// some backends refuse <c>Sec-WebSocket-Version</c>: one maps it to something else then.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html
/// </summary>
internal sealed class BackendProxy(
    EndpointUri uri, HttpMethod method, RequestParameters parameters, BackendCall backend, long maxBytes, bool isTwoWay) : IWebSocketIntegration
{
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";

    public async ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken)
    {
        var values = new RouteValues(@event, new MappedBody(ContentHandling.TextOf(@event.Body)));
        var request = new MappedRequest(parameters.Map(values), @event.Body, GatewayModel.Templates.MappingOverrides.None);
        if (!uri.TryBuild(request.Parameters, clientQuery: "", out var destination))
            return IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, "the integration's URI is no URL");

        var call = RouteCalls.Of(@event, cancellationToken);
        using var message = BackendMessage.OfProxy(call, @event.Headers, method, destination, request, uri.Host);
        if (message.Content is { Headers.ContentType: null } content) content.Headers.ContentType = new("application/json");
        var outcome = await backend.SendAsync(call.RequestId, message, maxBytes, cancellationToken);
        if (outcome.Response is not { } response) return IntegrationOutcome.Of(EndpointOutcome.Of(outcome.End));

        using (response)
        {
            var subprotocol = response.Headers.TryGetValues(SubprotocolHeader, out var agreed) ? agreed.First() : null;
            return IntegrationOutcome.Succeeded(new BackendAnswer((int)response.StatusCode, subprotocol, isTwoWay ? outcome.Body : default));
        }
    }
}
