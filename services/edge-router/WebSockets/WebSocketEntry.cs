using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.EdgeRouter.WebSockets.Metering;
using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.WebSockets;

/// <summary>
/// Where a client connects to a WebSocket API:
/// <code>
/// handshake? ─► stage? ─► guards, $connect ─► 101 ─► session: messages, replies, posts ─► close ─► $disconnect
///   426,400       403       (Handshaking)              (Sessions, Messages)
/// </code>
/// There is no socket, and the connection is gone to @connections, until <c>$connect</c> has answered.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
/// </summary>
internal sealed class WebSocketEntry(
    ConnectGate gate, LiveConnections connections, IRequestIds ids, EdgeOptions edge, WebSocketsOptions options, TimeProvider time,
    WebSocketMetrics metrics, ILogger<WebSocketEntry> log) : IWebSocketEntry
{
    public async ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange)
    {
        if (Handshake.Refusal(exchange.Context) is { } refusal) return refusal;
        if (connections.IsDraining) return GatewayFailures.ServiceUnavailable;

        var stage = StageOfTarget.Find(exchange.Target);
        var connection = ConnectionOf(exchange, stage);
        if (stage is null || (stage.DisableExecuteApiEndpoint && exchange.Target.Form is UrlForm.Host))
            return await RefuseAsync(exchange, connection, StatusCodes.Status403Forbidden);

        var call = new ConnectCall(exchange, stage, connection, TraceHeader.Of(exchange, ids));
        var decision = stage.Connect is { } route ? await gate.AskAsync(call, route) : ConnectDecision.Accept;
        Log(call, decision);
        if (!decision.IsAccepted) return await RefuseAsync(exchange, connection, decision.Status);

        metrics.Answered(connection.ApiId, decision.Status);
        HalfOpen.Watch(exchange.Context);
        var compression = Compression.AgreedOn(exchange.Context.Request.Headers.SecWebSocketExtensions);
        await connections.ServeAsync(
            new WebSocketSession(call.Connection, options, time) { Compression = compression },
            () => Handshake.AcceptAsync(exchange.Context, decision.Subprotocol, compression));
        return StageOutcome.Answered;
    }

    private static void Log(ConnectCall call, ConnectDecision decision) => call.Stage.AccessLog?.Write(
        new LoggedEvent(call.ContextAt(call.Exchange.ReceivedAt), decision.IsAccepted ? StatusCodes.Status200OK : decision.Status)
        {
            Error = decision.IsAccepted ? null : HandshakeRefusal.MessageOf(decision.Status),
            ErrorType = decision.IsAccepted ? null : ResponseTypes.Of(decision.Status),
            AuthorizerError = call.Exchange.AuthorizerError,
            Guarded = call.Exchange.Guarded,
            Integrated = call.Exchange.Integrated,
        });

    private async ValueTask<StageOutcome> RefuseAsync(EdgeExchange exchange, Connection connection, int status)
    {
        metrics.Answered(connection.ApiId, status);
        log.ConnectionRefused(connection.Id, connection.ApiId, connection.Stage, status, exchange.RequestId);
        await HandshakeRefusal.WriteAsync(exchange.Context, status, connection.Id, exchange.RequestId);
        return StageOutcome.Answered;
    }

    private Connection ConnectionOf(EdgeExchange exchange, WebSocketStage? stage)
    {
        var context = exchange.Context;
        var userAgent = context.Request.Headers.UserAgent.ToString();
        return new Connection(
            ids.Next(),
            exchange.Target.Api.Id,
            stage?.Name ?? "",
            edge.DomainNameOf(exchange.Target.Api.Id),
            time.GetUtcNow(),
            ClientAddress.Of(context),
            userAgent.Length == 0 ? null : userAgent);
    }
}
