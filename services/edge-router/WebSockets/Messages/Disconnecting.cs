using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.WebSockets.Messages;

/// <summary>Tells <c>$disconnect</c> that a connection has ended, whoever ended it. There is nobody left to hear how that went.</summary>
internal sealed class Disconnecting(
    StageOfConnection stages, MeasuredCalls calls, IRequestIds ids, TimeProvider time, ILogger<Disconnecting> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "The connection's end must complete whatever its function does.")]
    public async Task TellAsync(Connection connection, CloseCause cause)
    {
        if (stages.Find(connection) is not { } stage) return;

        var context = new RequestContext(connection, WebSocketRouteKey.Disconnect, "DISCONNECT", ids.Next(), time.GetUtcNow())
        {
            Cause = cause,
        };
        try
        {
            var told = await TellAsync(context, stage);
            stage.AccessLog?.Write(told);
        }
        catch (Exception bug)
        {
            log.MessageFailedUnexpectedly(bug, connection.Id);
        }
    }

    private async ValueTask<LoggedEvent> TellAsync(RequestContext context, WebSocketStage stage)
    {
        if (stage.Disconnect?.Integration is not { } integration) return new LoggedEvent(context, StatusCodes.Status200OK);

        var @event = new DisconnectEvent(context, stage, $"Root={ids.NextTraceRoot(context.Time)}");
        var outcome = await calls.CallAsync(integration, @event, CancellationToken.None);
        if (outcome.Answer is not null) return new LoggedEvent(context, StatusCodes.Status200OK) { Integrated = outcome.Measured };

        var connection = context.Connection;
        log.RouteFailed(context.RouteKey, connection.ApiId, connection.Stage, connection.Id, context.RequestId, outcome.Status, outcome.Reason);
        return new LoggedEvent(context, StatusCodes.Status500InternalServerError) { Integrated = outcome.Measured };
    }
}
