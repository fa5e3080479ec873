using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.ControlPlane.Tests;

public sealed class PeriodicSweepTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_control_planes_one_sweeps()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var one = new CountedSweep(bench.Store, bench.Clock);
        using var other = new CountedSweep(bench.Store, bench.Clock);

        for (var turn = 0; turn < 2; turn++)
        {
            await one.TakeTurnAsync(Cancel);
            await other.TakeTurnAsync(Cancel);
            bench.Clock.Advance(Interval);
        }

        (one.Sweeps, other.Sweeps).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Where_one_is_gone_the_other_takes_over()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var one = new CountedSweep(bench.Store, bench.Clock);
        using var other = new CountedSweep(bench.Store, bench.Clock);
        await one.TakeTurnAsync(Cancel);

        bench.Clock.Advance(2 * Interval);
        await other.TakeTurnAsync(Cancel);

        other.Sweeps.ShouldBe(1);
    }

    [Fact]
    public async Task Who_stops_leaves_the_next_turn_to_the_other()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var one = new CountedSweep(bench.Store, bench.Clock);
        using var other = new CountedSweep(bench.Store, bench.Clock);
        await one.StartAsync(Cancel);
        await one.TakeTurnAsync(Cancel);

        await one.StopAsync(Cancel);
        await other.TakeTurnAsync(Cancel);

        other.Sweeps.ShouldBe(1);
    }

    private sealed class CountedSweep(IDocumentStore store, TimeProvider time) : PeriodicSweep(Interval, store, time, NullLogger.Instance)
    {
        public int Sweeps { get; private set; }

        public override Task SweepAsync(CancellationToken cancellationToken)
        {
            Sweeps++;
            return Task.CompletedTask;
        }
    }
}
