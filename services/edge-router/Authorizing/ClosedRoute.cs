using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>
/// An authorization type that is not emulated: nobody may call. A route must never stand open because its guard is missing.
/// </summary>
internal sealed class ClosedRoute(string authorizationType, ILogger log) : IRouteAuthorizer
{
    public ValueTask<GatewayFailure?> AuthorizeAsync(EdgeExchange exchange)
    {
        log.AuthorizationNotEmulated(exchange.RequestId, exchange.Route.Name, exchange.Target.Api.Id, authorizationType);
        return new(exchange.Answers.Unexpected);
    }
}
