using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.GatewayModel.Routes;
using Microsoft.AspNetCore.WebUtilities;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// Asks <c>$connect</c> before the connection is upgraded. A stage without that route, or with one that calls nothing, lets everybody in.
/// </summary>
internal sealed class ConnectGate(IRequestIds ids, TimeProvider time)
{
    public async ValueTask<ConnectDecision> AskAsync(EdgeExchange exchange, WebSocketStage stage, Connection connection)
    {
        if (stage.Connect?.Integration is not { } integration) return ConnectDecision.Accept;

        var context = new RequestContext(connection, WebSocketRouteKey.Connect, "CONNECT", exchange.RequestId, time.GetUtcNow());
        var connect = new ConnectEvent(
            context, stage, HandshakeHeaders.Of(exchange, connection, ids), QueryHelpers.ParseQuery(exchange.Requested.Query));
        return ConnectResult.Decide(await integration.CallAsync(connect.ToJson(), exchange.Aborted));
    }
}
