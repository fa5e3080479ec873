namespace Gatehouse.Benchmarks;

/// <summary>How long is measured. Figures are kept only of the full effort.</summary>
internal sealed record Effort
{
    /// <summary>What the results are measured with.</summary>
    public static Effort Full { get; } = new();

    /// <summary>Just enough to see that every part works.</summary>
    public static Effort Smoke { get; } = new()
    {
        IsSmoke = true,
        WarmUp = TimeSpan.FromSeconds(1),
        Round = TimeSpan.FromSeconds(2),
        Rounds = 1,
        Samples = 1,
        IdleTime = TimeSpan.FromSeconds(1),
    };

    public bool IsSmoke { get; private init; }

    /// <summary>
    /// Load before the first round of a contender, not measured. At least a second; ten until .NET's tiered compilation and V8's have settled
    /// (what a fresh process costs is what the benchmarks of starts show).
    /// </summary>
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>One measured stretch of load. At least a second, in whole seconds.</summary>
    public TimeSpan Round { get; private init; } = TimeSpan.FromSeconds(5);

    /// <summary>Contenders take turns; the median of this many rounds counts: of five, two may fall into a slow stretch of the machine.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>Starts of a process; the median counts.</summary>
    public int Samples { get; private init; } = 5;

    /// <summary>Between a server's ready line and the look at its memory.</summary>
    public TimeSpan IdleTime { get; private init; } = TimeSpan.FromSeconds(5);
}
