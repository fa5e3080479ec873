using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Replies;
using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.WebSockets.Messages;

/// <summary>
/// The life of a message: select its route, call the integration, send what the route's reply policy makes of the result. What goes
/// wrong is told to the client in a frame; the connection stays open.
/// </summary>
internal sealed class MessageHandling(StageOfConnection stages, IRequestIds ids, TimeProvider time, ILogger<MessageHandling> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive: one message's bug must not end the connection.")]
    public async Task HandleAsync(WebSocketSession session, ReadOnlyMemory<byte> message)
    {
        var requestId = ids.Next();
        try
        {
            var answer = await AnswerAsync(session.Connection, requestId, message);
            if (answer.IsEmpty) return;
            if (answer.Length <= CloseCause.LongestMessage) session.Post(answer);
            else session.Post(GatewayFrames.InternalServerError(session.Connection.Id, requestId));
        }
        catch (Exception bug)
        {
            log.MessageFailedUnexpectedly(bug, session.Connection.Id);
            session.Post(GatewayFrames.InternalServerError(session.Connection.Id, requestId));
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(Connection connection, string requestId, ReadOnlyMemory<byte> message)
    {
        if (stages.Find(connection) is not { } stage || stage.Select(message) is not { } route)
            return GatewayFrames.Forbidden(connection.Id, requestId);
        if (route.Integration is null) return GatewayFrames.InternalServerError(connection.Id, requestId);

        var context = new RequestContext(connection, route.Key, "MESSAGE", requestId, time.GetUtcNow()) { MessageId = ids.Next() };
        var outcome = await route.Integration.CallAsync(new MessageEvent(context, stage, message).ToJson(), CancellationToken.None);
        if (outcome.Status is not IntegrationStatus.Succeeded)
        {
            log.RouteFailed(route.Key, connection.ApiId, connection.Stage, connection.Id, requestId, outcome.Status);
            return GatewayFrames.InternalServerError(connection.Id, requestId);
        }

        var reply = route.Replies.Of(outcome.Result);
        return reply.Kind is ReplyKind.InvalidResult ? GatewayFrames.InternalServerError(connection.Id, requestId) : reply.Message;
    }
}
