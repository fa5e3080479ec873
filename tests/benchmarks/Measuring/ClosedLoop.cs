using System.Diagnostics;

namespace Gatehouse.Benchmarks.Measuring;

/// <summary>Callers that each send their next call when the last one is answered. A call that throws ends the measurement.</summary>
internal static class ClosedLoop
{
    /// <param name="callers">What one caller does for one call.</param>
    /// <param name="duration">No call begins after it.</param>
    public static async Task<LoadFigures> RunAsync(IEnumerable<Func<Task>> callers, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(callers.Select(caller => Task.Run(() => CallAsync(caller, start, duration))));

        var elapsed = Stopwatch.GetElapsedTime(start);
        var sorted = latencies.SelectMany(each => each).Order().ToArray();
        return new(sorted.Length / elapsed.TotalSeconds, Percentile(sorted, 0.50), Percentile(sorted, 0.99));
    }

    private static async Task<List<TimeSpan>> CallAsync(Func<Task> caller, long start, TimeSpan duration)
    {
        var latencies = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var sent = Stopwatch.GetTimestamp();
            await caller();
            latencies.Add(Stopwatch.GetElapsedTime(sent));
        }

        return latencies;
    }

    private static TimeSpan Percentile(TimeSpan[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
