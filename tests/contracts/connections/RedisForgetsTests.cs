using Gatehouse.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Clustering.Redis;

namespace Gatehouse.Connections.Tests;

/// <summary>A Redis that comes back empty: the silos that live write themselves down again.</summary>
public sealed class RedisForgetsTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    private static readonly EdgeLease Lease = new() { EdgeId = "edge", Address = "http://127.0.0.1:1", LeaseSeconds = 60 };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_silos_are_written_down_again_in_a_newer_table()
    {
        using var first = await cluster.StartSiloAsync("forgotten");
        using var second = await cluster.StartSiloAsync("forgotten");
        var before = await TableOf(first).ReadAllAsync();

        await cluster.ForgetAsync();

        var after = await RestoredAsync(first, before.Version.Version);
        after.Members.Select(member => (member.Item1.SiloAddress, member.Item1.Status)).ShouldBe(
            [(AddressOf(first), SiloStatus.Active), (AddressOf(second), SiloStatus.Active)], ignoreOrder: true);
        await first.StopAsync();
        await second.StopAsync();
    }

    [Fact]
    public async Task A_silo_that_starts_afterwards_joins_those_that_lived_through_it()
    {
        using var before = await cluster.StartSiloAsync("joined");
        var version = (await TableOf(before).ReadAllAsync()).Version.Version;
        await cluster.ForgetAsync();
        await RestoredAsync(before, version);

        using var after = await cluster.StartSiloAsync("joined");

        MembersOf(after).ShouldContain(AddressOf(before));
        await UntilAsync(() => Task.FromResult(MembersOf(before).Contains(AddressOf(after))));
        await ClusterFixture.DirectoryOf(before).RenewLeaseAsync(Lease, CancellationToken.None);
        await ClusterFixture.DirectoryOf(before).RegisterAsync("edge", new ConnectionRecord { ConnectionId = "after=" }, CancellationToken.None);
        (await ClusterFixture.DirectoryOf(after).FindAsync("after=", CancellationToken.None)).ShouldNotBeNull();
        await after.StopAsync();
        await before.StopAsync();
    }

    [Fact]
    public async Task A_silo_that_Redis_forgot_stops_in_order()
    {
        using var silo = await cluster.StartSiloAsync("stopped");
        await cluster.ForgetAsync();

        await silo.StopAsync().WaitAsync(Patience / 2);

        using var next = await cluster.StartSiloAsync("stopped");
        MembersOf(next).ShouldBe([AddressOf(next)]);
        await next.StopAsync();
    }

    private static async Task<MembershipTableData> RestoredAsync(IHost host, int version)
    {
        MembershipTableData? table = null;
        await UntilAsync(async () =>
        {
            try
            {
                table = await TableOf(host).ReadAllAsync();
            }
            catch (RedisClusteringException)
            {
                return false;
            }

            return table.Version.Version > version;
        });
        return table!;
    }

    private static IMembershipTable TableOf(IHost host) => host.Services.GetRequiredService<IMembershipTable>();

    private static SiloAddress AddressOf(IHost host) => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    private static IEnumerable<SiloAddress> MembersOf(IHost host) =>
        host.Services.GetRequiredService<IClusterMembershipService>().CurrentSnapshot.Members.Values
            .Where(member => member.Status is SiloStatus.Active).Select(member => member.SiloAddress);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var end = new CancellationTokenSource(Patience);
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds()) await clock.WaitForNextTickAsync(end.Token);
    }
}
