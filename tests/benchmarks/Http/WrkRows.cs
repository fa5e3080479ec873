using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Http;

/// <summary>Addresses under the same load in turns, a row each for every number of connections; each against the first.</summary>
internal static class WrkRows
{
    public const string How = "wrk with one thread, a closed loop over that many connections; medians of rounds in turn; no errors.";

    public static IReadOnlyList<string> Columns(string what, string limit) =>
        [what, "connections", "requests/s", "p50 ms", "p99 ms", $"requests/s against {limit}", $"p50 over {limit}, ms"];

    /// <param name="addresses">Who answers, the limit first.</param>
    /// <param name="concurrencies">Connections that are kept busy.</param>
    /// <param name="effort">How long.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="headers">What every request carries: <c>Name: value</c>.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> MeasureAsync(
        IReadOnlyList<(string Name, Uri Address)> addresses, IReadOnlyList<int> concurrencies, Effort effort, CancellationToken cancellationToken,
        params string[] headers)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var concurrency in concurrencies)
        {
            foreach (var (_, address) in addresses) await Wrk.RunAsync(address, concurrency, effort.WarmUp, cancellationToken, headers);
            var figures = await Turns.RunAsync(
                addresses, effort.Rounds, each => Wrk.RunAsync(each.Address, concurrency, effort.Round, cancellationToken, headers));
            rows.AddRange(addresses.Zip(figures, (each, load) => Row(each.Name, concurrency, load, figures[0])));
        }

        return rows;
    }

    // Beyond one connection the machine is what requests wait for.
    private static string[] Row(string name, int concurrency, LoadFigures load, LoadFigures limit) =>
    [
        name,
        Figures.Count(concurrency),
        Figures.Count(load.PerSecond),
        Figures.Milliseconds(load.P50),
        Figures.Milliseconds(load.P99),
        Figures.Ratio(load.PerSecond, limit.PerSecond),
        concurrency == 1 ? Figures.Milliseconds(load.P50 - limit.P50) : "",
    ];
}
