using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.Connections.Tests;

public sealed class ClusteredOrphansTests(ClusterFixture cluster) : OrphansContract, IClassFixture<ClusterFixture>
{
    protected override IConnectionDirectory Directory => cluster.First;

    protected override void Advance(TimeSpan time) => cluster.Advance(time);
}
