namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Lets only those through whom the route's authorizer admits.</summary>
internal sealed class RouteAuthorization : IEdgeStage
{
    public async ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var verdict = await exchange.Route.Authorizer.AuthorizeAsync(exchange.Call);
        if (verdict.Refusal is { } refusal)
        {
            exchange.AuthorizerError = refusal.Error;
            return exchange.Answers.Refused(refusal);
        }

        exchange.Caller = verdict.Caller;
        return StageOutcome.Continue;
    }
}
