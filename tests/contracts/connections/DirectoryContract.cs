using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.Connections.Tests;

/// <summary>What contracts of connection directories speak in. Each test works with edges and connections of its own.</summary>
public abstract class DirectoryContract
{
    protected static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    protected string FirstEdge { get; } = $"edge-{Guid.NewGuid():N}";

    protected string OtherEdge { get; } = $"edge-{Guid.NewGuid():N}";

    protected string ConnectionId { get; } = $"{Guid.NewGuid():N}=";

    protected abstract IConnectionDirectory Directory { get; }

    protected abstract void Advance(TimeSpan time);

    protected ValueTask<LeaseRenewal> RenewAsync(string edge, string address = "http://127.0.0.1:1", TimeSpan? lease = null)
    {
        var seconds = (int)(lease ?? Lease).TotalSeconds;
        return Directory.RenewLeaseAsync(
            new EdgeLease { EdgeId = edge, Address = address, LeaseSeconds = seconds }, CancellationToken.None);
    }

    protected ValueTask<bool> RegisterAsync(string edge) => Directory.RegisterAsync(edge, Record(), CancellationToken.None);

    protected ValueTask UnregisterAsync(string edge) => Directory.UnregisterAsync(edge, ConnectionId, CancellationToken.None);

    protected ValueTask<HeldConnection?> FindAsync() => Directory.FindAsync(ConnectionId, CancellationToken.None);

    protected ConnectionRecord Record(string? id = null) => new()
    {
        ConnectionId = id ?? ConnectionId,
        ApiId = "a1b2c3d4e5",
        Stage = "prod",
        SourceIp = "192.0.2.1",
        ConnectedAt = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
    };
}
