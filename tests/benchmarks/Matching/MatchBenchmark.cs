using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Gatehouse.Benchmarks.Reporting;
using Perfolizer.Horology;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>The edge's own work on a request, by BenchmarkDotNet: finding the route, writing the event.</summary>
internal sealed class MatchBenchmark : IBenchmark
{
    public string Name => "match";

    public Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        var config = ConfigFor(effort);
        Summary[] summaries =
        [
            BenchmarkRunner.Run<RouteMatchBenchmarks>(config),
            BenchmarkRunner.Run<ResourceMatchBenchmarks>(config),
            BenchmarkRunner.Run<EventBuildBenchmarks>(config),
            BenchmarkRunner.Run<RestEventBuildBenchmarks>(config),
        ];

        var rows = summaries.SelectMany(summary => summary.Reports).Select(Row).ToArray();
        return Task.FromResult(new Section(
            "Route match and event build",
            ["BenchmarkDotNet in this process; each operation takes the next of many paths."],
            ["operation", "routes", "median ns", "allocated bytes"],
            rows));
    }

    // Dozens of cases: by its own judgement BenchmarkDotNet would take half an hour, for the same medians.
    private static readonly Job Full = Job.Default.WithWarmupCount(6).WithIterationCount(20).WithIterationTime(TimeInterval.FromMilliseconds(100));

    // In this process: BenchmarkDotNet would look for a project file that is named like the assembly, and ours is not.
    private static IConfig ConfigFor(Effort effort) => ManualConfig.CreateEmpty()
        .AddJob((effort.IsSmoke ? Job.Dry : Full).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "gatehouse-benchmark-artifacts"));

    private static string[] Row(BenchmarkReport report)
    {
        var statistics = report.ResultStatistics
            ?? throw new InvalidOperationException($"BenchmarkDotNet has no figures for {report.BenchmarkCase.DisplayInfo}.");
        return
        [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            report.BenchmarkCase.HasParameters ? Figures.Count((int)report.BenchmarkCase.Parameters[nameof(RouteMatchBenchmarks.Routes)]) : "",
            Figures.Count(statistics.Median),
            Figures.Count(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0),
        ];
    }
}
