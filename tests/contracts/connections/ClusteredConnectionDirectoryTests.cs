using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;

namespace Gatehouse.Connections.Tests;

public sealed class ClusteredConnectionDirectoryTests(ClusterFixture cluster)
    : ConnectionDirectoryContract, IClassFixture<ClusterFixture>
{
    private static readonly EdgeLease LeaseOfEdge = new() { EdgeId = "edge", Address = "http://127.0.0.1:1", LeaseSeconds = 60 };

    protected override IConnectionDirectory Directory => cluster.First;

    protected override void Advance(TimeSpan time) => cluster.Advance(time);

    [Fact]
    public async Task A_connection_registered_with_one_silo_is_found_by_another()
    {
        await cluster.First.RenewLeaseAsync(LeaseOfEdge, CancellationToken.None);
        await cluster.First.RegisterAsync("edge", new ConnectionRecord { ConnectionId = "across=" }, CancellationToken.None);

        (await cluster.Second.FindAsync("across=", CancellationToken.None)).ShouldNotBeNull().EdgeId.ShouldBe("edge");
    }

    [Fact]
    public async Task Registrations_outlive_the_silos()
    {
        using (var before = await cluster.StartSiloAsync("restarted"))
        {
            var directory = ClusterFixture.DirectoryOf(before);
            await directory.RenewLeaseAsync(LeaseOfEdge, CancellationToken.None);
            await directory.RegisterAsync("edge", new ConnectionRecord { ConnectionId = "kept=" }, CancellationToken.None);
            await before.StopAsync();
        }

        using var after = await cluster.StartSiloAsync("restarted");

        (await ClusterFixture.DirectoryOf(after).FindAsync("kept=", CancellationToken.None)).ShouldNotBeNull();
        (await ClusterFixture.DirectoryOf(after).RenewLeaseAsync(LeaseOfEdge, CancellationToken.None)).ShouldBe(LeaseRenewal.Prolonged);
        await after.StopAsync();
    }
}
