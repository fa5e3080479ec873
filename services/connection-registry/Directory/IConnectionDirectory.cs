using Gatehouse.Protocol;

namespace Gatehouse.ConnectionRegistry.Directory;

/// <summary>
/// Which edge holds which WebSocket. An edge lives as long as it renews its lease; what a dead edge held is gone from the
/// moment its lease ended, and an edge that comes back after that begins with nothing.
/// </summary>
public interface IConnectionDirectory
{
    /// <summary>Writes a connection down, or renews what is written. False when the edge holds no lease: it must renew first.</summary>
    ValueTask<bool> RegisterAsync(string edgeId, ConnectionRecord connection, CancellationToken cancellationToken);

    /// <summary>Forgets a connection if this edge still holds it.</summary>
    ValueTask UnregisterAsync(string edgeId, string connectionId, CancellationToken cancellationToken);

    /// <summary>Where the connection is, or null when no living edge holds it.</summary>
    ValueTask<HeldConnection?> FindAsync(string connectionId, CancellationToken cancellationToken);

    /// <summary>Grants or prolongs an edge's lease.</summary>
    ValueTask<LeaseRenewal> RenewLeaseAsync(EdgeLease lease, CancellationToken cancellationToken);

    /// <summary>Connections whose edges died with them, at most so many. Each is handed out once, whoever asks, and is gone from then on.</summary>
    ValueTask<IReadOnlyList<ConnectionRecord>> TakeOrphansAsync(int most, CancellationToken cancellationToken);

    /// <summary>gRPC addresses of the edges that live.</summary>
    ValueTask<IReadOnlyList<string>> LivingEdgesAsync(CancellationToken cancellationToken);
}

/// <summary>A connection and the edge that holds its socket.</summary>
/// <param name="EdgeId">The edge.</param>
/// <param name="Address">gRPC address of the edge's ConnectionDelivery, from its lease.</param>
/// <param name="Connection">As the edge registered it.</param>
public sealed record HeldConnection(string EdgeId, string Address, ConnectionRecord Connection);

/// <summary>What an edge learns from renewing its lease.</summary>
public enum LeaseRenewal
{
    /// <summary>The lease had not ended; all registrations stand.</summary>
    Prolonged,

    /// <summary>The directory did not know the edge, or took it for dead: none of its registrations stand.</summary>
    GrantedAnew,
}
