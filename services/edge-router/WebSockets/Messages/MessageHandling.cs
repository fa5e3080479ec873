using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
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
    StageOfConnection stages, MeasuredCalls calls, IRequestIds ids, TimeProvider time, WebSocketMetrics metrics, ILogger<MessageHandling> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive: one message's bug must not end the connection.")]
    public async ValueTask HandleAsync(WebSocketSession session, ReadOnlyMemory<byte> message)
    {
        var connection = session.Connection;
        var context = new RequestContext(connection, RouteKey: "", "MESSAGE", ids.Next(), time.GetUtcNow());
        metrics.Received(connection.ApiId);
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = await AnswerAsync(context, message);
        }
        catch (Exception bug)
        {
            log.MessageFailedUnexpectedly(bug, connection.Id);
            metrics.Failed(connection.ApiId, EventFault.Execution);
            answer = GatewayFrame.InternalServerError.For(context);
        }

        if (answer.IsEmpty) return;

        session.Post(answer.Length <= CloseCause.LongestMessage ? answer : GatewayFrame.InternalServerError.For(context));
        metrics.Replied(connection.ApiId);
    }

    private async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(RequestContext context, ReadOnlyMemory<byte> message)
    {
        var connection = context.Connection;
        var stage = stages.Find(connection);
        if (stage?.Select(message) is not { } route) return Refused(stage, context, "no route", GatewayFrame.Forbidden);

        context = context with { RouteKey = route.Key, MessageId = ids.Next() };
        log.MessageReceived(context.RequestId, connection.Id, connection.ApiId, connection.Stage, route.Key, message.Length);
        if (route.Bucket is { } bucket && !bucket.TryTake(context.Time)) return Refused(stage, context, "throttled", GatewayFrame.TooManyRequests);

        var @event = new MessageEvent(context, stage, $"Root={ids.NextTraceRoot(context.Time)}", message);
        if (route.Models is { } models && !models.Fit(@event, out var violations))
            return Refused(stage, context, "does not fit its model", GatewayFrame.BadRequestBody, violations);


        var outcome = route.Integration is { } integration
            ? await calls.CallAsync(integration, @event, CancellationToken.None)
            : IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, "the route has no integration");
        if (outcome.Answer?.Reply() is not { Kind: not ReplyKind.InvalidResult } reply) return Failed(@event, outcome);

        stage.AccessLog?.Write(new LoggedEvent(context, StatusCodes.Status200OK) { Integrated = outcome.Measured });
        return reply.Message;
    }

    private byte[] Refused(WebSocketStage? stage, RequestContext context, string reason, GatewayFrame frame, string? violations = null)
    {
        var connection = context.Connection;
        metrics.Failed(connection.ApiId, EventFault.Client);
        log.MessageRefused(context.RequestId, connection.Id, connection.ApiId, connection.Stage, reason);
        stage?.AccessLog?.Write(new LoggedEvent(context, frame.Status) { Error = frame.Message, ErrorType = frame.ErrorType, ValidationError = violations });
        return frame.For(context);
    }

    private byte[] Failed(MessageEvent @event, IntegrationOutcome outcome)
    {
        var context = @event.Context;
        var connection = context.Connection;
        var reason = outcome.Answer is null ? outcome.Reason : "the answer is no proxy response";
        metrics.Failed(connection.ApiId, EventFault.Integration);
        log.RouteFailed(context.RouteKey, connection.ApiId, connection.Stage, connection.Id, context.RequestId, outcome.Status, reason);
        var frame = outcome.Status switch
        {
            IntegrationStatus.UnsupportedMediaType => GatewayFrame.UnsupportedMediaType,
            IntegrationStatus.NotEmulated => GatewayFrame.NotImplemented,
            _ => GatewayFrame.InternalServerError,
        };
        @event.Stage.AccessLog?.Write(new LoggedEvent(context, frame.Status)
        {
            Error = frame.Message,
            ErrorType = frame.ErrorType,
            Integrated = outcome.Measured,
        });
        return frame.For(context);
    }
}
