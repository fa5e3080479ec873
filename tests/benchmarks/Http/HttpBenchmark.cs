using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Http;

/// <summary>GETs that a warm Node function answers with 60 bytes of JSON.</summary>
internal sealed class HttpBenchmark : IBenchmark
{
    private static readonly int[] Concurrencies = [1, 16, 64];

    public string Name => "http";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        var limit = new BareNode();
        using var field = await Field.PrepareAsync(
            cancellationToken, limit, new BareKestrel(), new ServerlessOffline(), new GatehouseAllInOne(),
            new GatehouseAllInOne(asRestApi: true));
        await using var servers = await RunningField.StartAsync(field, cancellationToken);

        var rows = new List<IReadOnlyList<string>>();
        foreach (var concurrency in Concurrencies)
        {
            foreach (var (_, server) in servers.All) await Wrk.RunAsync(server.Http, concurrency, effort.WarmUp, cancellationToken);
            var figures = await Turns.RunAsync(
                servers.All, effort.Rounds, each => Wrk.RunAsync(each.Server.Http, concurrency, effort.Round, cancellationToken));
            var atLimit = figures[servers.All.ToList().FindIndex(each => each.Contender == limit)];
            rows.AddRange(servers.All.Zip(figures, (each, load) => Row(each.Contender.Name, concurrency, load, atLimit)));
        }

        return new Section(
            "HTTP: GET to a warm Node function",
            ["wrk with one thread, a closed loop over that many connections; medians of rounds in turn; no errors.", .. field.Absences],
            ["contender", "connections", "requests/s", "p50 ms", "p99 ms", "requests/s against bare Node", "p50 over bare Node, ms"],
            rows);
    }

    private static string[] Row(string contender, int concurrency, LoadFigures load, LoadFigures limit) =>
    [
        contender,
        Figures.Count(concurrency),
        Figures.Count(load.PerSecond),
        Figures.Milliseconds(load.P50),
        Figures.Milliseconds(load.P99),
        Figures.Ratio(load.PerSecond, limit.PerSecond),
        concurrency == 1 ? Figures.Milliseconds(load.P50 - limit.P50) : "",
    ];
}
