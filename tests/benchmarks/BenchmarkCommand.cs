using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks;

/// <summary>The command line: names of benchmarks, or <c>all</c>; <c>--smoke</c> measures briefly and keeps nothing.</summary>
internal sealed class BenchmarkCommand(IReadOnlyList<IBenchmark> benchmarks, ResultsFile results)
{
    private const string All = "all";
    private const string SmokeFlag = "--smoke";

    /// <summary>The exit code: 0 when every benchmark has figures.</summary>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var effort = args.Contains(SmokeFlag) ? Effort.Smoke : Effort.Full;
        var names = args.Where(arg => arg != SmokeFlag).ToArray();
        if (names.Length == 0 || names.Any(name => name != All && benchmarks.All(each => each.Name != name)))
        {
            await Console.Error.WriteLineAsync($"Usage: {All}|{string.Join('|', benchmarks.Select(each => each.Name))} [{SmokeFlag}]");
            return 2;
        }

        var failed = 0;
        foreach (var benchmark in benchmarks.Where(each => names.Contains(All) || names.Contains(each.Name)))
        {
            if (!await TryRunAsync(benchmark, effort, cancellationToken)) failed++;
        }

        return failed == 0 ? 0 : 1;
    }

    /// <summary>A benchmark that breaks leaves its earlier figures alone, and the others their turn.</summary>
    private async Task<bool> TryRunAsync(IBenchmark benchmark, Effort effort, CancellationToken cancellationToken)
    {
        try
        {
            Console.WriteLine($"== {benchmark.Name}");
            var section = await benchmark.RunAsync(effort, cancellationToken);
            Console.WriteLine(section.ToMarkdown());
            if (!effort.IsSmoke) await results.ReplaceAsync(section, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{benchmark.Name} has no figures: {exception}");
            return false;
        }
    }
}
