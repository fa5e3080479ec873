using Gatehouse.Protocol;

namespace Gatehouse.Connections.Tests;

/// <summary>What every connection directory promises of connections whose edge died.</summary>
public abstract class OrphansContract : DirectoryContract
{
    [Fact]
    public async Task What_an_edge_held_when_its_lease_ended_is_handed_out_once_as_it_was_registered()
    {
        await RenewAsync(FirstEdge);
        await Directory.RegisterAsync(FirstEdge, Record(), CancellationToken.None);
        Advance(Lease + TimeSpan.FromSeconds(1));

        var taken = await Task.WhenAll(TakeAsync(), TakeAsync());

        taken.SelectMany(each => each).ShouldHaveSingleItem().ShouldBe(Record());
        (await FindAsync()).ShouldBeNull();
        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_orphans_are_handed_out_a_few_at_a_time()
    {
        await RenewAsync(FirstEdge);
        var ids = Enumerable.Range(0, 50).Select(n => $"{ConnectionId}{n}").ToArray();
        foreach (var id in ids) await Directory.RegisterAsync(FirstEdge, Record(id), CancellationToken.None);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await Directory.TakeOrphansAsync(20, CancellationToken.None)).Count.ShouldBeLessThanOrEqualTo(20);

        (await TakeAsync()).Count.ShouldBeGreaterThanOrEqualTo(30);
    }

    [Fact]
    public async Task What_was_unregistered_is_no_orphan()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);
        await UnregisterAsync(FirstEdge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_edge_holds_by_now_is_no_orphan()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);
        await RenewAsync(OtherEdge, lease: TimeSpan.FromMinutes(5));
        await RegisterAsync(OtherEdge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edge_that_renews_too_late_lives_and_so_do_its_connections()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        await RenewAsync(FirstEdge);

        (await TakeAsync()).ShouldBeEmpty();
    }

    /// <summary>All orphans that are this test's.</summary>
    private async Task<List<ConnectionRecord>> TakeAsync()
    {
        var own = new List<ConnectionRecord>();
        while (await Directory.TakeOrphansAsync(100, CancellationToken.None) is { Count: > 0 } taken)
            own.AddRange(taken.Where(orphan => orphan.ConnectionId.StartsWith(ConnectionId, StringComparison.Ordinal)));
        return own;
    }
}
