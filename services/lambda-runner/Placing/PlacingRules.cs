namespace Gatehouse.LambdaRunner.Placing;

/// <summary>How long things may last that events wait for.</summary>
/// <param name="KeepAlive">How long an idle environment is kept; zero: every event gets an environment of its own.</param>
/// <param name="ConcurrencyLimit">Most events of one account that run at once.</param>
internal sealed record PlacingRules(TimeSpan KeepAlive, int ConcurrencyLimit)
{
    /// <summary>How long an event hopes for an environment that falls idle before one is started for it.</summary>
    public TimeSpan PatienceBeforeStart { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// How often that hope is renewed because others were served meanwhile. While the line moves, waiting costs less than a new process:
    /// tens of milliseconds of a processor that the environments at work need too.
    /// </summary>
    public int MostRenewals { get; init; } = 10;

    /// <summary>Processors of the machine.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    public bool IsSingleUse => KeepAlive == TimeSpan.Zero;
}
