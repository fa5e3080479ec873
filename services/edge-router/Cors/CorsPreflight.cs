using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Routing;

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
            var route = (HttpRoute)exchange.Route;
            var authorizer = route.TakesEveryMethod ? route.Authorizer : OpenRoute.Instance;
            exchange.Route = route with { Authorizer = authorizer, Integration = PreflightAnswer.Instance };
        }

        return new(StageOutcome.Continue);
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;
}
