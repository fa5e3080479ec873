namespace Gatehouse.LambdaRunner.Placing;

/// <summary>Ends idle environments while the runner lives. What is left when it stops, its pools end as they are disposed of.</summary>
internal sealed class IdleReaper(EnvironmentPools pools, PlacingRules rules, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var period = TimeSpan.FromTicks(Math.Clamp(rules.KeepAlive.Ticks / 4, Shortest.Ticks, Longest.Ticks));
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) pools.Reap();
    }
}
