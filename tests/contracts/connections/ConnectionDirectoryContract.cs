using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.Connections.Tests;

/// <summary>What every connection directory promises. Each test works with edges and connections of its own.</summary>
public abstract class ConnectionDirectoryContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string _edge = $"edge-{Guid.NewGuid():N}";
    private readonly string _otherEdge = $"edge-{Guid.NewGuid():N}";
    private readonly string _connection = $"{Guid.NewGuid():N}=";

    protected abstract IConnectionDirectory Directory { get; }

    protected abstract void Advance(TimeSpan time);

    [Fact]
    public async Task A_registered_connection_is_found_where_its_edge_is()
    {
        await RenewAsync(_edge, "http://10.0.0.1:8080");

        (await RegisterAsync(_edge)).ShouldBeTrue();

        var held = (await FindAsync()).ShouldNotBeNull();
        held.EdgeId.ShouldBe(_edge);
        held.Address.ShouldBe("http://10.0.0.1:8080");
    }

    [Fact]
    public async Task A_connection_comes_back_as_it_was_registered()
    {
        await RenewAsync(_edge);
        var record = Record();
        record.UserAgent = "wscat/6";

        await Directory.RegisterAsync(_edge, record, CancellationToken.None);

        (await FindAsync()).ShouldNotBeNull().Connection.ShouldBe(record);
    }

    [Fact]
    public async Task A_missing_user_agent_stays_missing()
    {
        await RenewAsync(_edge);

        await RegisterAsync(_edge);

        (await FindAsync()).ShouldNotBeNull().Connection.HasUserAgent.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_connection_is_not_found() => (await FindAsync()).ShouldBeNull();

    [Fact]
    public async Task An_edge_without_a_lease_cannot_register()
    {
        (await RegisterAsync(_edge)).ShouldBeFalse();

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_unknown_edge_is_granted_a_lease_and_a_known_one_prolongs_it()
    {
        (await RenewAsync(_edge)).ShouldBe(LeaseRenewal.GrantedAnew);

        (await RenewAsync(_edge)).ShouldBe(LeaseRenewal.Prolonged);
    }

    [Fact]
    public async Task The_end_of_a_lease_takes_the_connections_along()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);

        Advance(Lease);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_renewed_lease_keeps_the_connections()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);

        Advance(Lease - TimeSpan.FromSeconds(1));
        await RenewAsync(_edge);
        Advance(Lease - TimeSpan.FromSeconds(1));

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_edge_that_returns_after_its_lease_begins_with_nothing()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);
        Advance(Lease);

        (await RenewAsync(_edge)).ShouldBe(LeaseRenewal.GrantedAnew);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_edge_that_returned_registers_its_connections_anew()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);
        Advance(Lease);
        await RenewAsync(_edge);

        await RegisterAsync(_edge);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_death_of_one_edge_leaves_the_connections_of_another()
    {
        await RenewAsync(_otherEdge);
        await RenewAsync(_edge, lease: Lease + Lease);
        await RegisterAsync(_edge);

        Advance(Lease);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lease_tells_the_newest_address()
    {
        await RenewAsync(_edge, "http://10.0.0.1:8080");
        await RegisterAsync(_edge);

        await RenewAsync(_edge, "http://10.0.0.2:8080");

        (await FindAsync()).ShouldNotBeNull().Address.ShouldBe("http://10.0.0.2:8080");
    }

    [Fact]
    public async Task An_unregistered_connection_is_gone_however_often_it_is_unregistered()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);

        await UnregisterAsync(_edge);
        await UnregisterAsync(_edge);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_edge_that_holds_a_connection_unregisters_it()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);

        await UnregisterAsync(_otherEdge);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_last_edge_to_register_a_connection_holds_it()
    {
        await RenewAsync(_edge);
        await RenewAsync(_otherEdge);
        await RegisterAsync(_edge);

        await RegisterAsync(_otherEdge);
        await UnregisterAsync(_edge);

        (await FindAsync()).ShouldNotBeNull().EdgeId.ShouldBe(_otherEdge);
    }

    [Fact]
    public async Task Connections_registered_at_the_same_time_are_all_found()
    {
        await RenewAsync(_edge);
        var ids = Enumerable.Range(0, 200).Select(n => $"{_connection}{n}").ToArray();

        await Task.WhenAll(ids.Select(id => Directory.RegisterAsync(_edge, Record(id), CancellationToken.None).AsTask()));

        var found = await Task.WhenAll(ids.Select(id => Directory.FindAsync(id, CancellationToken.None).AsTask()));
        found.Select(held => held?.Connection.ConnectionId).ShouldBe(ids);
    }

    [Fact]
    public async Task What_an_edge_held_when_its_lease_ended_is_handed_out_once_as_it_was_registered()
    {
        await RenewAsync(_edge);
        await Directory.RegisterAsync(_edge, Record(), CancellationToken.None);
        Advance(Lease + TimeSpan.FromSeconds(1));

        var taken = await Task.WhenAll(TakeAsync(), TakeAsync());

        taken.SelectMany(each => each).ShouldHaveSingleItem().ShouldBe(Record());
        (await FindAsync()).ShouldBeNull();
        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_orphans_are_handed_out_a_few_at_a_time()
    {
        await RenewAsync(_edge);
        var ids = Enumerable.Range(0, 50).Select(n => $"{_connection}{n}").ToArray();
        foreach (var id in ids) await Directory.RegisterAsync(_edge, Record(id), CancellationToken.None);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await Directory.TakeOrphansAsync(20, CancellationToken.None)).Count.ShouldBeLessThanOrEqualTo(20);

        (await TakeAsync()).Count.ShouldBeGreaterThanOrEqualTo(30);
    }

    [Fact]
    public async Task What_was_unregistered_is_no_orphan()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);
        await UnregisterAsync(_edge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_edge_holds_by_now_is_no_orphan()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);
        await RenewAsync(_otherEdge, lease: TimeSpan.FromMinutes(5));
        await RegisterAsync(_otherEdge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edge_that_renews_too_late_lives_and_so_do_its_connections()
    {
        await RenewAsync(_edge);
        await RegisterAsync(_edge);
        Advance(Lease + TimeSpan.FromSeconds(1));

        await RenewAsync(_edge);

        (await TakeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Edges_live_as_long_as_their_leases()
    {
        var (brief, longer) = ($"http://10.0.0.1:{Random.Shared.Next(1, 65536)}", $"http://10.0.0.2:{Random.Shared.Next(1, 65536)}");
        await RenewAsync(_edge, brief);
        await RenewAsync(_otherEdge, longer, TimeSpan.FromMinutes(5));
        var before = await Directory.LivingEdgesAsync(CancellationToken.None);
        before.ShouldContain(brief);
        before.ShouldContain(longer);

        Advance(Lease + TimeSpan.FromSeconds(1));

        var living = await Directory.LivingEdgesAsync(CancellationToken.None);
        living.ShouldContain(longer);
        living.ShouldNotContain(brief);
    }

    /// <summary>All orphans that are this test's.</summary>
    private async Task<List<ConnectionRecord>> TakeAsync()
    {
        var own = new List<ConnectionRecord>();
        while (await Directory.TakeOrphansAsync(100, CancellationToken.None) is { Count: > 0 } taken)
            own.AddRange(taken.Where(orphan => orphan.ConnectionId.StartsWith(_connection, StringComparison.Ordinal)));
        return own;
    }

    private ValueTask<LeaseRenewal> RenewAsync(string edge, string address = "http://127.0.0.1:1", TimeSpan? lease = null)
    {
        var seconds = (int)(lease ?? Lease).TotalSeconds;
        return Directory.RenewLeaseAsync(
            new EdgeLease { EdgeId = edge, Address = address, LeaseSeconds = seconds }, CancellationToken.None);
    }

    private ValueTask<bool> RegisterAsync(string edge) => Directory.RegisterAsync(edge, Record(), CancellationToken.None);

    private ValueTask UnregisterAsync(string edge) => Directory.UnregisterAsync(edge, _connection, CancellationToken.None);

    private ValueTask<HeldConnection?> FindAsync() => Directory.FindAsync(_connection, CancellationToken.None);

    private ConnectionRecord Record(string? id = null) => new()
    {
        ConnectionId = id ?? _connection,
        ApiId = "a1b2c3d4e5",
        Stage = "prod",
        SourceIp = "192.0.2.1",
        ConnectedAt = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
    };
}
