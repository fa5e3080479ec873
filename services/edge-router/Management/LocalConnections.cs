using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouter.WebSockets.Metering;
using Gatehouse.EdgeRouter.WebSockets.Registering;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>Carries out commands on the sockets that this edge holds.</summary>
internal sealed class LocalConnections(LiveConnections connections, WebSocketMetrics metrics, ILogger<LocalConnections> log)
{
    /// <summary>False when this edge does not hold the connection.</summary>
    public bool TryRun(ConnectionCommand command, out ConnectionCommandResult result)
    {
        var held = connections.TryGet(command.ConnectionId, out var session);
        result = held && session!.IsOpen && IsMeant(session, command) ? Run(session, command) : new ConnectionCommandResult { Outcome = Outcome.Gone };
        return held;
    }

    private static bool IsMeant(WebSocketSession session, ConnectionCommand command) =>
        (command.ApiId.Length == 0 || command.ApiId == session.Connection.ApiId)
        && (command.Stage.Length == 0 || command.Stage == session.Connection.Stage);

    private ConnectionCommandResult Run(WebSocketSession session, ConnectionCommand command)
    {
        switch (command.CommandCase)
        {
            case ConnectionCommand.CommandOneofCase.Post:
                return new ConnectionCommandResult { Outcome = OutcomeOf(Post(session, command.Post.Memory)) };
            case ConnectionCommand.CommandOneofCase.Close:
                session.Close(CloseCause.Deleted);
                return new ConnectionCommandResult { Outcome = Outcome.Done };
            default:
                return new ConnectionCommandResult
                {
                    Outcome = Outcome.Done,
                    Connection = RegistryLink.RecordOf(session.Connection),
                    LastActiveAt = session.LastActiveAt.ToTimestamp(),
                };
        }
    }

    private PostOutcome Post(WebSocketSession session, ReadOnlyMemory<byte> message)
    {
        var connection = session.Connection;
        var outcome = session.Post(message);
        metrics.Posted(connection.ApiId, outcome);
        log.MessagePosted(connection.Id, connection.ApiId, connection.Stage, message.Length, outcome);
        return outcome;
    }

    private static Outcome OutcomeOf(PostOutcome posted) => posted switch
    {
        PostOutcome.Queued => Outcome.Done,
        PostOutcome.BufferFull => Outcome.BufferFull,
        _ => Outcome.Gone,
    };
}
