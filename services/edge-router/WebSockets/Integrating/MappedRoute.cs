using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Mapping;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>
/// AWS, HTTP and MOCK: <c>event ─ RouteRequestMapping ─► endpoint ─ RouteResponseMapping ─► answer</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html
/// </summary>
internal sealed class MappedRoute(RouteRequestMapping requests, IEndpoint endpoint, RouteResponseMapping responses) : IWebSocketIntegration
{
    public async ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken)
    {
        var request = requests.Map(@event, cancellationToken);
        if (request.Mapped is not { } mapped) return IntegrationOutcome.Failed(request.Status, request.Reason);

        var outcome = await endpoint.CallAsync(RouteCalls.Of(@event, cancellationToken), mapped);
        return outcome.HasFailed ? IntegrationOutcome.Of(outcome) : responses.Map(@event, outcome.Response, mapped, cancellationToken);
    }
}
