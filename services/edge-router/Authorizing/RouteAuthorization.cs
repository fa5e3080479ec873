namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Lets only those through whom the route's authorizer admits.</summary>
internal sealed class RouteAuthorization(GuardCall guards) : IEdgeStage
{
    public async ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var verdict = await guards.AskAsync(exchange.Route.Authorizer, exchange.Call, isLogged: exchange.Stage.Stage.AccessLog is not null);
        if (verdict.Refusal is { } refusal)
        {
            exchange.AuthorizerError = refusal.Error;
            return exchange.Answers.Refused(refusal);
        }

        exchange.Caller = verdict.Caller;
        return StageOutcome.Continue;
    }
}
