using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;

namespace Gatehouse.ConnectionRegistry.InMemory;

/// <summary>The directory of a single process, whose sockets die with it: two tables behind one lock.</summary>
internal sealed class InMemoryConnectionDirectory(LeaseClock clock) : IConnectionDirectory
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EdgeTenure> _edges = [];
    private readonly Dictionary<string, Registration> _connections = [];
    private readonly Queue<ConnectionRecord> _orphans = [];

    public ValueTask<bool> RegisterAsync(string edgeId, ConnectionRecord connection, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Living(edgeId) is not { } tenure)
                return ValueTask.FromResult(false);
            _connections[connection.ConnectionId] = new Registration(edgeId, tenure.Id, connection.Clone());
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask UnregisterAsync(string edgeId, string connectionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_connections.TryGetValue(connectionId, out var registration) && registration.EdgeId == edgeId)
                _connections.Remove(connectionId);
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask<HeldConnection?> FindAsync(string connectionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var held = _connections.TryGetValue(connectionId, out var registration)
                && Living(registration.EdgeId) is { } tenure && tenure.Id == registration.Tenure
                ? new HeldConnection(registration.EdgeId, tenure.Address, registration.Connection.Clone())
                : null;
            return ValueTask.FromResult(held);
        }
    }

    public ValueTask<LeaseRenewal> RenewLeaseAsync(EdgeLease lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Bury(except: lease.EdgeId);
            var (tenure, renewal) = EdgeTenure.Renew(
                _edges.GetValueOrDefault(lease.EdgeId), lease.Address, TimeSpan.FromSeconds(lease.LeaseSeconds), clock.Now);
            _edges[lease.EdgeId] = tenure;
            return ValueTask.FromResult(renewal);
        }
    }

    public ValueTask<IReadOnlyList<ConnectionRecord>> TakeOrphansAsync(int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Bury(except: null);
            var taken = new List<ConnectionRecord>();
            while (taken.Count < most && _orphans.TryDequeue(out var orphan))
                taken.Add(orphan);
            return ValueTask.FromResult<IReadOnlyList<ConnectionRecord>>(taken);
        }
    }

    public ValueTask<IReadOnlyList<string>> LivingEdgesAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<string>>(
                [.. _edges.Values.Where(tenure => tenure.LivesAt(clock.Now)).Select(tenure => tenure.Address)]);
    }

    private EdgeTenure? Living(string edgeId) =>
        _edges.TryGetValue(edgeId, out var tenure) && tenure.LivesAt(clock.Now) ? tenure : null;

    // Their registrations are void already. An edge that renews too late is alive, and so are its sockets: it registers them anew.
    private void Bury(string? except)
    {
        var dead = _edges.Where(edge => edge.Key != except && !edge.Value.LivesAt(clock.Now)).Select(edge => edge.Key).ToList();
        foreach (var edgeId in dead)
        {
            _edges.Remove(edgeId);
            foreach (var (connectionId, registration) in _connections)
            {
                if (registration.EdgeId != edgeId)
                    continue;
                _connections.Remove(connectionId);
                _orphans.Enqueue(registration.Connection);
            }
        }
    }

    private sealed record Registration(string EdgeId, Guid Tenure, ConnectionRecord Connection);
}
