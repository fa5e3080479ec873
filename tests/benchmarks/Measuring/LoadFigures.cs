namespace Gatehouse.Benchmarks.Measuring;

/// <summary>What a stretch of load without a single error showed.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="P50">Time within which half of them came.</param>
/// <param name="P99">Time within which all but one in a hundred came.</param>
internal sealed record LoadFigures(double PerSecond, TimeSpan P50, TimeSpan P99);
