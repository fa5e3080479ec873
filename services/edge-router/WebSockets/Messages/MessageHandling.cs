using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Replies;
using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.WebSockets.Messages;

/// <summary>
/// The life of a message:
/// <code>
/// select the route ─► throttle ─► model ─► integration ─► what the client gets of its answer
/// </code>
/// What goes wrong is told to the client in a frame; the connection stays open.
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

        var now = time.GetUtcNow();
        if (route.Bucket is { } bucket && !bucket.TryTake(now)) return GatewayFrames.TooManyRequests(connection.Id, requestId);

        var messageId = ids.Next();
        var context = new RequestContext(connection, route.Key, "MESSAGE", requestId, now) { MessageId = messageId };
        var @event = new MessageEvent(context, stage, $"Root={ids.NextTraceRoot(now)}", message);
        if (route.Models is { } models && !models.Fit(@event)) return GatewayFrames.BadRequestBody(connection.Id, messageId);
        if (route.Integration is null) return GatewayFrames.InternalServerError(connection.Id, requestId);

        var outcome = await route.Integration.CallAsync(@event, CancellationToken.None);
        if (outcome.Answer is { } answer && answer.Reply() is { Kind: not ReplyKind.InvalidResult } reply) return reply.Message;

        log.RouteFailed(route.Key, connection.ApiId, connection.Stage, connection.Id, requestId, outcome.Status, outcome.Reason);
        return outcome.Status is IntegrationStatus.UnsupportedMediaType
            ? GatewayFrames.UnsupportedMediaType(connection.Id, requestId)
            : GatewayFrames.InternalServerError(connection.Id, requestId);
    }
}
