namespace Gatehouse.Benchmarks.Measuring;

/// <summary>The middle of repeated measurements: what one disturbed round cannot move.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static TimeSpan Of(IEnumerable<TimeSpan> values) => TimeSpan.FromTicks((long)Of(values.Select(value => (double)value.Ticks)));

    /// <summary>Member by member.</summary>
    public static LoadFigures Of(IReadOnlyCollection<LoadFigures> rounds) => new(
        Of(rounds.Select(round => round.PerSecond)), Of(rounds.Select(round => round.P50)), Of(rounds.Select(round => round.P99)));
}
