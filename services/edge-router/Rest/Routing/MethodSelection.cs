using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.EdgeRouter.Rest.Routing;

/// <summary>Finds the resource and its method, by AWS's order of priority (see ResourceTree).</summary>
internal sealed class MethodSelection : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        if (call.Stage.Methods.Find(call.Request.Method, MatchedPath.Of(call.Path)) is not { } method)
        {
            return new(RestFailures.MissingAuthenticationToken);
        }

        exchange.Route = call.Method = method;
        return new(StageOutcome.Continue);
    }
}
