using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.Cors;

/// <summary>
/// Has the gateway answer preflights itself where the API configures CORS, whatever route there is. A route that takes every method keeps
/// its authorizer, which is AWS's known trap: such a preflight fails without a token.
/// </summary>
internal sealed class CorsPreflight : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        if (exchange.Cors is not null && IsPreflight(exchange.Context.Request))
        {
            var authorizer = exchange.Route.TakesEveryMethod ? exchange.Route.Authorizer : OpenRoute.Instance;
            exchange.Route = exchange.Route with { Authorizer = authorizer, Integration = PreflightAnswer.Instance };
        }

        return new(StageOutcome.Continue);
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;
}
