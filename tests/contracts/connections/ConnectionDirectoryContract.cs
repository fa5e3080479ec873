using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.Connections.Tests;

/// <summary>What every connection directory promises of edges that live and of what they hold.</summary>
public abstract class ConnectionDirectoryContract : DirectoryContract
{
    [Fact]
    public async Task A_registered_connection_is_found_where_its_edge_is()
    {
        await RenewAsync(FirstEdge, "http://10.0.0.1:8080");

        (await RegisterAsync(FirstEdge)).ShouldBeTrue();

        var held = (await FindAsync()).ShouldNotBeNull();
        held.EdgeId.ShouldBe(FirstEdge);
        held.Address.ShouldBe("http://10.0.0.1:8080");
    }

    [Fact]
    public async Task A_connection_comes_back_as_it_was_registered()
    {
        await RenewAsync(FirstEdge);
        var record = Record();
        record.UserAgent = "wscat/6";

        await Directory.RegisterAsync(FirstEdge, record, CancellationToken.None);

        (await FindAsync()).ShouldNotBeNull().Connection.ShouldBe(record);
    }

    [Fact]
    public async Task A_missing_user_agent_stays_missing()
    {
        await RenewAsync(FirstEdge);

        await RegisterAsync(FirstEdge);

        (await FindAsync()).ShouldNotBeNull().Connection.HasUserAgent.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_connection_is_not_found() => (await FindAsync()).ShouldBeNull();

    [Fact]
    public async Task An_edge_without_a_lease_cannot_register()
    {
        (await RegisterAsync(FirstEdge)).ShouldBeFalse();

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_unknown_edge_is_granted_a_lease_and_a_known_one_prolongs_it()
    {
        (await RenewAsync(FirstEdge)).ShouldBe(LeaseRenewal.GrantedAnew);

        (await RenewAsync(FirstEdge)).ShouldBe(LeaseRenewal.Prolonged);
    }

    [Fact]
    public async Task The_end_of_a_lease_takes_the_connections_along()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);

        Advance(Lease);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_renewed_lease_keeps_the_connections()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);

        Advance(Lease - TimeSpan.FromSeconds(1));
        await RenewAsync(FirstEdge);
        Advance(Lease - TimeSpan.FromSeconds(1));

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_edge_that_returns_after_its_lease_begins_with_nothing()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);
        Advance(Lease);

        (await RenewAsync(FirstEdge)).ShouldBe(LeaseRenewal.GrantedAnew);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_edge_that_returned_registers_its_connections_anew()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);
        Advance(Lease);
        await RenewAsync(FirstEdge);

        await RegisterAsync(FirstEdge);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_death_of_one_edge_leaves_the_connections_of_another()
    {
        await RenewAsync(OtherEdge);
        await RenewAsync(FirstEdge, lease: Lease + Lease);
        await RegisterAsync(FirstEdge);

        Advance(Lease);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lease_tells_the_newest_address()
    {
        await RenewAsync(FirstEdge, "http://10.0.0.1:8080");
        await RegisterAsync(FirstEdge);

        await RenewAsync(FirstEdge, "http://10.0.0.2:8080");

        (await FindAsync()).ShouldNotBeNull().Address.ShouldBe("http://10.0.0.2:8080");
    }

    [Fact]
    public async Task An_unregistered_connection_is_gone_however_often_it_is_unregistered()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);

        await UnregisterAsync(FirstEdge);
        await UnregisterAsync(FirstEdge);

        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_edge_that_holds_a_connection_unregisters_it()
    {
        await RenewAsync(FirstEdge);
        await RegisterAsync(FirstEdge);

        await UnregisterAsync(OtherEdge);

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_last_edge_to_register_a_connection_holds_it()
    {
        await RenewAsync(FirstEdge);
        await RenewAsync(OtherEdge);
        await RegisterAsync(FirstEdge);

        await RegisterAsync(OtherEdge);
        await UnregisterAsync(FirstEdge);

        (await FindAsync()).ShouldNotBeNull().EdgeId.ShouldBe(OtherEdge);
    }

    [Fact]
    public async Task Connections_registered_at_the_same_time_are_all_found()
    {
        await RenewAsync(FirstEdge);
        var ids = Enumerable.Range(0, 200).Select(n => $"{ConnectionId}{n}").ToArray();

        await Task.WhenAll(ids.Select(id => Directory.RegisterAsync(FirstEdge, Record(id), CancellationToken.None).AsTask()));

        var found = await Task.WhenAll(ids.Select(id => Directory.FindAsync(id, CancellationToken.None).AsTask()));
        found.Select(held => held?.Connection.ConnectionId).ShouldBe(ids);
    }

    [Fact]
    public async Task Edges_live_as_long_as_their_leases()
    {
        var (brief, longer) = ($"http://10.0.0.1:{Random.Shared.Next(1, 65536)}", $"http://10.0.0.2:{Random.Shared.Next(1, 65536)}");
        await RenewAsync(FirstEdge, brief);
        await RenewAsync(OtherEdge, longer, TimeSpan.FromMinutes(5));
        var before = await Directory.LivingEdgesAsync(CancellationToken.None);
        before.ShouldContain(brief);
        before.ShouldContain(longer);

        Advance(Lease + TimeSpan.FromSeconds(1));

        var living = await Directory.LivingEdgesAsync(CancellationToken.None);
        living.ShouldContain(longer);
        living.ShouldNotContain(brief);
    }
}
