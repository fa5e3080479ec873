using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.EdgeRouter.Rest.Routing;

/// <summary>Finds the resource and its method, by AWS's order of priority (see ResourceTree).</summary>
internal sealed class MethodSelection : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var request = exchange.Rest;
        if (request.Stage.Methods.Find(request.Method, ResourcePath.ForMatching(request.Path)) is not { } method)
        {
            return new(RestFailures.MissingAuthenticationToken);
        }

        exchange.Route = request.Matched = method;
        return new(StageOutcome.Continue);
    }
}
