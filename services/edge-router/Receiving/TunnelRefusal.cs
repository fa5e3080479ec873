using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// Refuses CONNECT: an API is no proxy, and of its functions' answers a successful one could not even have a body (RFC 9110 §9.3.6). The
/// status is ours: AWS's is not known.
/// </summary>
internal sealed class TunnelRefusal : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) =>
        new(HttpMethods.IsConnect(exchange.Context.Request.Method) ? GatewayFailures.BadRequest : StageOutcome.Continue);
}
