using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>
/// The directory as a cluster of Orleans silos over Redis: a grain per connection and a grain per edge.
/// <code>
/// find(c) ─► ConnectionGrain c {edge, tenure, record} ─► EdgeGrain e {tenure, address, lease} ─► holder, or nobody
/// </code>
/// No list of an edge's connections is kept: a registration names the edge's tenure and is void when that has ended, so that
/// registering costs the same with ten sockets as with a hundred thousand, and an edge's death costs nothing. What nobody asks
/// for again leaves Redis by its expiry (<see cref="ConnectionRegistryOptions.ForgetAfter"/>).
/// </summary>
internal sealed class ClusteredConnectionDirectory(IGrainFactory grains) : IConnectionDirectory
{
    internal const string Storage = "connections";

    public async ValueTask<bool> RegisterAsync(string edgeId, ConnectionRecord connection, CancellationToken cancellationToken) =>
        await Connection(connection.ConnectionId).RegisterAsync(edgeId, connection.ToByteArray()).WaitAsync(cancellationToken);

    public async ValueTask UnregisterAsync(string edgeId, string connectionId, CancellationToken cancellationToken) =>
        await Connection(connectionId).UnregisterAsync(edgeId).WaitAsync(cancellationToken);

    public async ValueTask<HeldConnection?> FindAsync(string connectionId, CancellationToken cancellationToken) =>
        await Connection(connectionId).FindAsync().WaitAsync(cancellationToken) is { } found
            ? new HeldConnection(found.EdgeId, found.Address, ConnectionRecord.Parser.ParseFrom(found.Record))
            : null;

    public async ValueTask<LeaseRenewal> RenewLeaseAsync(EdgeLease lease, CancellationToken cancellationToken) =>
        await grains.GetGrain<IEdgeGrain>(lease.EdgeId)
            .RenewAsync(lease.Address, TimeSpan.FromSeconds(lease.LeaseSeconds)).WaitAsync(cancellationToken);

    private IConnectionGrain Connection(string connectionId) => grains.GetGrain<IConnectionGrain>(connectionId);
}
