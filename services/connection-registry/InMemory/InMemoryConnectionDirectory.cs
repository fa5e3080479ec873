using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;

namespace Gatehouse.ConnectionRegistry.InMemory;

/// <summary>The directory of a single process, whose sockets die with it: two tables behind one lock.</summary>
internal sealed class InMemoryConnectionDirectory(LeaseClock clock) : IConnectionDirectory
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EdgeTenure> _edges = [];
    private readonly Dictionary<string, Registration> _connections = [];

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
            ForgetTheDead();
            var (tenure, renewal) = EdgeTenure.Renew(
                _edges.GetValueOrDefault(lease.EdgeId), lease.Address, TimeSpan.FromSeconds(lease.LeaseSeconds), clock.Now);
            _edges[lease.EdgeId] = tenure;
            return ValueTask.FromResult(renewal);
        }
    }

    private EdgeTenure? Living(string edgeId) =>
        _edges.TryGetValue(edgeId, out var tenure) && tenure.LivesAt(clock.Now) ? tenure : null;

    // Their registrations are void already; this gives the memory back. As often as leases are renewed is often enough.
    private void ForgetTheDead()
    {
        var dead = _edges.Where(edge => !edge.Value.LivesAt(clock.Now)).Select(edge => edge.Key).ToList();
        foreach (var edgeId in dead)
        {
            _edges.Remove(edgeId);
            foreach (var (connectionId, registration) in _connections)
            {
                if (registration.EdgeId == edgeId)
                    _connections.Remove(connectionId);
            }
        }
    }

    private sealed record Registration(string EdgeId, Guid Tenure, ConnectionRecord Connection);
}
