using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.ColdStarting;

/// <summary>The first invoke of a fresh function against what its process costs by itself.</summary>
internal sealed class ColdStartBenchmark : IBenchmark
{
    private const int StartsPerSample = 4;

    public string Name => "cold";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        var gatehouse = new GatehouseAllInOne();
        using var field = await Field.PrepareAsync(cancellationToken, gatehouse);
        await using var servers = await RunningField.StartAsync(field, cancellationToken);
        using var deployment = new Deployment(gatehouse.Endpoint);

        ColdStart[] starts =
        [
            new("node -e 0, to its end", Absence: null, _ => StartEmptyAsync(cancellationToken)),
            new("bootstrap by hand, to its connection", BareBootstrap.Absence, _ => BareBootstrap.StartAsync(cancellationToken)),
            new("Gatehouse, GET to answer", gatehouse.Absence, i => FreshFunction.InvokeAsync(deployment, $"fresh-{i}", cancellationToken)),
        ];
        var present = Array.FindAll(starts, start => start.Absence is null);

        // The first of each reads node and its scripts from the disk: it warms up, and does not count.
        for (var i = 0; i <= effort.Samples * StartsPerSample; i++)
        {
            foreach (var start in present) start.Add(await start.Run(i), counts: i > 0);
        }

        return new Section(
            "Cold start of a Node function",
            [$"Medians of {effort.Samples * StartsPerSample} starts in turn.", .. starts.Except(present).Select(each => $"Left out: {each.Name} ({each.Absence}).")],
            ["what", "median ms", "slowest ms", "against the bootstrap by hand"],
            [.. present.Select(start => start.Row(present[Math.Min(1, present.Length - 1)]))]);
    }

    private static async Task<TimeSpan> StartEmptyAsync(CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>();
        await using var node = ChildProcess.Start(readyText: "never", AppContext.BaseDirectory, variables, "node", "-e", "0");
        return await node.EndedAsync(cancellationToken);
    }

    /// <summary>One way to start, and the times that it took.</summary>
    private sealed record ColdStart(string Name, string? Absence, Func<int, Task<TimeSpan>> Run)
    {
        private readonly List<TimeSpan> _times = [];

        public void Add(TimeSpan time, bool counts)
        {
            if (counts) _times.Add(time);
        }

        public IReadOnlyList<string> Row(ColdStart reference) =>
        [
            Name,
            Figures.Milliseconds(Median.Of(_times)),
            Figures.Milliseconds(_times.Max()),
            Figures.Ratio(Median.Of(_times).TotalMilliseconds, Median.Of(reference._times).TotalMilliseconds),
        ];
    }
}
