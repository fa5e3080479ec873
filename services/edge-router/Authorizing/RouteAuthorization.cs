namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Lets only those through whom the route's authorizer admits.</summary>
internal sealed class RouteAuthorization : IEdgeStage
{
    public async ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) =>
        await exchange.Route.Authorizer.AuthorizeAsync(exchange) is { } failure ? failure : StageOutcome.Continue;
}
