using Gatehouse.ConnectionRegistry.Burying;
using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.ConnectionRegistry.Tests;

public sealed class OrphanSweepTests : IAsyncLifetime
{
    private const int LeaseSeconds = 8;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly ConnectionRegistryOptions _options = new();
    private ServiceProvider _services = null!;
    private EdgeDouble _living = null!;

    public async ValueTask InitializeAsync()
    {
        _living = await EdgeDouble.StartAsync();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(TimeProvider.System)
            .AddSingleton(new LeaseClock(_time))
            .AddConnectionRegistry(_options)
            .BuildServiceProvider();
        _ = Sweep;
    }

    [Fact]
    public async Task What_a_dead_edge_held_is_told_to_one_that_lives_once()
    {
        await HoldAsync("dead", "lost=");
        _time.Advance(_options.Settling);
        await RenewAsync("living", _living.Address);

        await Sweep.SweepAsync(CancellationToken.None);
        await Sweep.SweepAsync(CancellationToken.None);

        _living.Lost.ShouldHaveSingleItem().ConnectionId.ShouldBe("lost=");
    }

    [Fact]
    public async Task Nobody_is_taken_for_dead_before_edges_had_time_to_renew()
    {
        await HoldAsync("dead", "lost=");
        _time.Advance(_options.Settling - TimeSpan.FromSeconds(1));
        await RenewAsync("living", _living.Address);

        await Sweep.SweepAsync(CancellationToken.None);

        _living.Lost.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_takes_is_kept_until_somebody_does()
    {
        await HoldAsync("dead", "lost=");
        _time.Advance(_options.Settling);
        await RenewAsync("living", _living.Address);
        _living.IsFull = true;
        await Sweep.SweepAsync(CancellationToken.None);

        _living.IsFull = false;
        await Sweep.SweepAsync(CancellationToken.None);

        _living.Lost.ShouldHaveSingleItem().ConnectionId.ShouldBe("lost=");
    }

    [Fact]
    public async Task What_an_edge_can_make_nothing_of_keeps_no_other_waiting()
    {
        await HoldAsync("dead", "odd=");
        await HoldAsync("dead", "lost=");
        _time.Advance(_options.Settling);
        await RenewAsync("living", _living.Address);
        _living.Unknown = "odd=";

        await Sweep.SweepAsync(CancellationToken.None);
        await HoldAsync("dead", "later=");
        _time.Advance(_options.Settling);
        await RenewAsync("living", _living.Address);
        await Sweep.SweepAsync(CancellationToken.None);

        _living.Lost.Select(lost => lost.ConnectionId).ShouldBe(["lost=", "later="]);
    }

    [Fact]
    public async Task Without_a_living_edge_nothing_is_taken()
    {
        await HoldAsync("dead", "lost=");
        _time.Advance(_options.Settling);

        await Sweep.SweepAsync(CancellationToken.None);
        await RenewAsync("living", _living.Address);
        await Sweep.SweepAsync(CancellationToken.None);

        _living.Lost.ShouldHaveSingleItem();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _living.DisposeAsync();
    }

    private OrphanSweep Sweep => _services.GetRequiredService<OrphanSweep>();

    private IConnectionDirectory Directory => _services.GetRequiredService<IConnectionDirectory>();

    private async Task HoldAsync(string edge, string connectionId)
    {
        await RenewAsync(edge, "http://127.0.0.1:1");
        await Directory.RegisterAsync(edge, new ConnectionRecord { ConnectionId = connectionId }, CancellationToken.None);
    }

    private async Task RenewAsync(string edge, string address) => await Directory.RenewLeaseAsync(
        new EdgeLease { EdgeId = edge, Address = address, LeaseSeconds = LeaseSeconds }, CancellationToken.None);
}
