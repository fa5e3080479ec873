using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.Protocol;
using Grpc.Core;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>Carries out commands wherever the connection is: here at once, otherwise through the connection-registry.</summary>
internal sealed class ConnectionCommands(
    LocalConnections local, Connections.ConnectionsClient registry, WebSocketsOptions options, TimeProvider time, ILogger<ConnectionCommands> log)
{
    // The registry itself waits for the edge that holds the connection.
    private const int RegistryHops = 3;

    public async ValueTask<ConnectionCommandResult> RunAsync(ConnectionCommand command, CancellationToken cancellationToken)
    {
        if (local.TryRun(command, out var result)) return result;
        try
        {
            var deadline = time.GetUtcNow().UtcDateTime + (options.RegistryTimeout * RegistryHops);
            return await registry.CommandAsync(command, deadline: deadline, cancellationToken: cancellationToken);
        }
        catch (RpcException unanswered) when (!cancellationToken.IsCancellationRequested)
        {
            log.CommandNotPassedOn(command.ConnectionId, unanswered.StatusCode);
            return new ConnectionCommandResult { Outcome = Outcome.Unreachable };
        }
    }
}
