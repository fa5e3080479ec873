using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks;

/// <summary>One thing that is measured: a subcommand of the program and a section of the results.</summary>
internal interface IBenchmark
{
    /// <summary>The subcommand.</summary>
    string Name { get; }

    Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken);
}
