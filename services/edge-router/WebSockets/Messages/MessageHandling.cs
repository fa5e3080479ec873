using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Metering;
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
internal sealed class MessageHandling(
    StageOfConnection stages, IRequestIds ids, TimeProvider time, WebSocketMetrics metrics, ILogger<MessageHandling> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive: one message's bug must not end the connection.")]
    public async Task HandleAsync(WebSocketSession session, ReadOnlyMemory<byte> message)
    {
        var connection = session.Connection;
        var requestId = ids.Next();
        metrics.Received(connection.ApiId);
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = await AnswerAsync(connection, requestId, message);
        }
        catch (Exception bug)
        {
            log.MessageFailedUnexpectedly(bug, connection.Id);
            metrics.Failed(connection.ApiId, EventFault.Execution);
            answer = GatewayFrames.InternalServerError(connection.Id, requestId);
        }

        if (answer.IsEmpty) return;

        session.Post(answer.Length <= CloseCause.LongestMessage ? answer : GatewayFrames.InternalServerError(connection.Id, requestId));
        metrics.Replied(connection.ApiId);
    }

    private async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(Connection connection, string requestId, ReadOnlyMemory<byte> message)
    {
        if (stages.Find(connection) is not { } stage || stage.Select(message) is not { } route)
            return Refused(connection, requestId, "no route", GatewayFrames.Forbidden(connection.Id, requestId));

        var now = time.GetUtcNow();
        log.MessageReceived(requestId, connection.Id, connection.ApiId, connection.Stage, route.Key, message.Length);
        if (route.Bucket is { } bucket && !bucket.TryTake(now))
            return Refused(connection, requestId, "throttled", GatewayFrames.TooManyRequests(connection.Id, requestId));

        var messageId = ids.Next();
        var context = new RequestContext(connection, route.Key, "MESSAGE", requestId, now) { MessageId = messageId };
        var @event = new MessageEvent(context, stage, $"Root={ids.NextTraceRoot(now)}", message);
        if (route.Models is { } models && !models.Fit(@event))
            return Refused(connection, requestId, "does not fit its model", GatewayFrames.BadRequestBody(connection.Id, messageId));

        var outcome = route.Integration is { } integration
            ? await integration.CallAsync(@event, CancellationToken.None)
            : IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, "the route has no integration");
        return outcome.Answer?.Reply() is { Kind: not ReplyKind.InvalidResult } reply
            ? reply.Message
            : Failed(context, outcome);
    }

    private byte[] Refused(Connection connection, string requestId, string reason, byte[] frame)
    {
        metrics.Failed(connection.ApiId, EventFault.Client);
        log.MessageRefused(requestId, connection.Id, connection.ApiId, connection.Stage, reason);
        return frame;
    }

    private byte[] Failed(RequestContext context, IntegrationOutcome outcome)
    {
        var connection = context.Connection;
        var reason = outcome.Answer is null ? outcome.Reason : "the answer is no proxy response";
        metrics.Failed(connection.ApiId, EventFault.Integration);
        log.RouteFailed(context.RouteKey, connection.ApiId, connection.Stage, connection.Id, context.RequestId, outcome.Status, reason);
        return outcome.Status is IntegrationStatus.UnsupportedMediaType
            ? GatewayFrames.UnsupportedMediaType(connection.Id, context.RequestId)
            : GatewayFrames.InternalServerError(connection.Id, context.RequestId);
    }
}
