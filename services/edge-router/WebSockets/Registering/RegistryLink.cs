using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.WebSockets.Registering;

/// <summary>
/// Tells the connection-registry which sockets this edge holds. The registry being slow or away costs other edges the way to these
/// connections for a while, and never a connection: what could not be told is told with the next lease.
/// </summary>
internal sealed class RegistryLink(
    Connections.ConnectionsClient registry, EdgeOptions edge, WebSocketsOptions options, TimeProvider time, ILogger<RegistryLink> log)
{
    private volatile bool _someAreMissing;

    /// <summary>Whether the registry lacks connections of this edge, as far as the edge knows. Asking clears it.</summary>
    public bool TakeSomeAreMissing()
    {
        var missing = _someAreMissing;
        _someAreMissing = false;
        return missing;
    }

    public async Task RegisterAsync(Connection connection)
    {
        var registration = new RegisterConnectionRequest { EdgeId = edge.EdgeId, Connection = RecordOf(connection) };
        try
        {
            await registry.RegisterAsync(registration, deadline: Deadline());
        }
        catch (RpcException refused)
        {
            _someAreMissing = true;
            log.RegistrationFailed(connection.Id, refused.StatusCode);
        }
    }

    public async Task UnregisterAsync(string connectionId)
    {
        var end = new UnregisterConnectionRequest { EdgeId = edge.EdgeId, ConnectionId = connectionId };
        try
        {
            await registry.UnregisterAsync(end, deadline: Deadline());
        }
        catch (RpcException refused)
        {
            // It stays written down until it expires; commands for it come here and are answered with gone.
            log.RegistrationFailed(connectionId, refused.StatusCode);
        }
    }

    /// <summary>Renews this edge's lease. Returns whether its connections must be registered anew; null when the registry did not answer.</summary>
    public async Task<bool?> RenewLeaseAsync(CancellationToken cancellationToken)
    {
        var lease = new EdgeLease
        {
            EdgeId = edge.EdgeId,
            Address = options.DeliveryAddress,
            LeaseSeconds = (int)options.Lease.TotalSeconds,
        };
        try
        {
            var renewed = await registry.RenewLeaseAsync(lease, deadline: Deadline(), cancellationToken: cancellationToken);
            return renewed.RegistrationsLost;
        }
        catch (RpcException refused)
        {
            // It may have been granted anew all the same, and it was the lost answer that said so.
            _someAreMissing = true;
            if (!cancellationToken.IsCancellationRequested) log.LeaseNotRenewed(edge.EdgeId, refused.StatusCode);
            return null;
        }
    }

    public static ConnectionRecord RecordOf(Connection connection)
    {
        var record = new ConnectionRecord
        {
            ConnectionId = connection.Id,
            ApiId = connection.ApiId,
            Stage = connection.Stage,
            ConnectedAt = connection.ConnectedAt.ToTimestamp(),
            SourceIp = connection.SourceIp,
        };
        if (connection.UserAgent is not null) record.UserAgent = connection.UserAgent;
        if (connection.Caller is not null) record.Caller = CallerRecord.Of(connection.Caller);
        return record;
    }

    private DateTime Deadline() => time.GetUtcNow().UtcDateTime + options.RegistryTimeout;
}
