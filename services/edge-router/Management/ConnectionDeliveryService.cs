using Gatehouse.EdgeRouter.WebSockets.Messages;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>
/// gatehouse.v1.ConnectionDelivery: commands that came in at another edge, to which a connection that is not here is gone; and the ends of
/// connections whose edge died.
/// </summary>
public sealed class ConnectionDeliveryService : ConnectionDelivery.ConnectionDeliveryBase
{
    private readonly LocalConnections _local;
    private readonly LostConnections _lost;

    internal ConnectionDeliveryService(LocalConnections local, LostConnections lost) => (_local, _lost) = (local, lost);

    /// <inheritdoc/>
    public override Task<ConnectionCommandResult> Command(ConnectionCommand request, ServerCallContext context)
    {
        _local.TryRun(request, out var result);
        return Task.FromResult(result);
    }

    /// <inheritdoc/>
    public override Task<Empty> TellLost(ConnectionRecord request, ServerCallContext context) => _lost.TryTake(request)
        ? Task.FromResult(new Empty())
        : throw new RpcException(new Status(StatusCode.ResourceExhausted, "Too many lost connections at once."));
}
