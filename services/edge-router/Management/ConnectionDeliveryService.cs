using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>gatehouse.v1.ConnectionDelivery: commands that came in at another edge. A connection that is not here is gone.</summary>
public sealed class ConnectionDeliveryService : ConnectionDelivery.ConnectionDeliveryBase
{
    private readonly LocalConnections _local;

    internal ConnectionDeliveryService(LocalConnections local) => _local = local;

    /// <inheritdoc/>
    public override Task<ConnectionCommandResult> Command(ConnectionCommand request, ServerCallContext context)
    {
        _local.TryRun(request, out var result);
        return Task.FromResult(result);
    }
}
