using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>
/// The directory as a cluster of Orleans silos over Redis: a grain per connection and a grain per edge.
/// <code>
/// find(c) ─► ConnectionGrain c {edge, tenure, record} ─► EdgeGrain e {tenure, address, lease} ─► holder, or nobody
/// orphans ─► TenureLedger: tenures that ended ─► their connections ─► ConnectionGrain c: buried
/// </code>
/// A registration names the edge's tenure and is void when that has ended: an edge's death is known everywhere at once, however many
/// connections it held. What it held stands in the ledger, so that their end can be told.
/// </summary>
internal sealed class ClusteredConnectionDirectory(IGrainFactory grains, TenureLedger ledger) : IConnectionDirectory
{
    internal const string Storage = "connections";

    public async ValueTask<bool> RegisterAsync(string edgeId, ConnectionRecord connection, CancellationToken cancellationToken)
    {
        if (await Connection(connection.ConnectionId).RegisterAsync(edgeId, connection.ToByteArray()).WaitAsync(cancellationToken) is not { } tenure)
            return false;

        await ledger.HoldAsync(tenure, connection.ConnectionId).WaitAsync(cancellationToken);
        return true;
    }

    public async ValueTask UnregisterAsync(string edgeId, string connectionId, CancellationToken cancellationToken)
    {
        if (await Connection(connectionId).UnregisterAsync(edgeId).WaitAsync(cancellationToken) is { } tenure)
            await ledger.ReleaseAsync(tenure, connectionId).WaitAsync(cancellationToken);
    }

    public async ValueTask<HeldConnection?> FindAsync(string connectionId, CancellationToken cancellationToken) =>
        await Connection(connectionId).FindAsync().WaitAsync(cancellationToken) is { } found
            ? new HeldConnection(found.EdgeId, found.Address, ConnectionRecord.Parser.ParseFrom(found.Record))
            : null;

    public async ValueTask<LeaseRenewal> RenewLeaseAsync(EdgeLease lease, CancellationToken cancellationToken)
    {
        var renewed = await Edge(lease.EdgeId).RenewAsync(lease.Address, TimeSpan.FromSeconds(lease.LeaseSeconds)).WaitAsync(cancellationToken);
        if (renewed.Ended is { } ended) await ledger.ForgetAsync(ended).WaitAsync(cancellationToken);
        await ledger.RenewAsync(renewed.Tenure, lease).WaitAsync(cancellationToken);
        return renewed.Renewal;
    }

    public async ValueTask<IReadOnlyList<ConnectionRecord>> TakeOrphansAsync(int most, CancellationToken cancellationToken)
    {
        var taken = new List<ConnectionRecord>();
        foreach (var (tenure, lease) in await ledger.EndedAsync().WaitAsync(cancellationToken))
        {
            // The edge's own grain knows best: a renewal may be on its way to the ledger.
            if (lease is not null && (await Edge(lease.EdgeId).LivingAsync().WaitAsync(cancellationToken))?.Id == tenure) continue;

            var popped = await ledger.PopAsync(tenure, most - taken.Count).WaitAsync(cancellationToken);
            foreach (var connectionId in popped)
            {
                if (await Connection(connectionId).BuryAsync(tenure).WaitAsync(cancellationToken) is { } record)
                    taken.Add(ConnectionRecord.Parser.ParseFrom(record));
            }

            if (popped.Count == 0) await ledger.ForgetAsync(tenure).WaitAsync(cancellationToken);
            if (taken.Count >= most) break;
        }

        return taken;
    }

    public async ValueTask<IReadOnlyList<string>> LivingEdgesAsync(CancellationToken cancellationToken) =>
        [.. (await ledger.LivingAsync().WaitAsync(cancellationToken)).Select(lease => lease.Address)];

    private IConnectionGrain Connection(string connectionId) => grains.GetGrain<IConnectionGrain>(connectionId);

    private IEdgeGrain Edge(string edgeId) => grains.GetGrain<IEdgeGrain>(edgeId);
}
