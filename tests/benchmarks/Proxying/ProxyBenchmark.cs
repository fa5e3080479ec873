using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Http;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Proxying;

/// <summary>GETs that go through a proxy to one backend: HTTP_PROXY against nginx and against the forwarder that Gatehouse is built on.</summary>
internal sealed class ProxyBenchmark : IBenchmark
{
    private static readonly int[] Concurrencies = [16, 64];

    public string Name => "proxy";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        await using var backend = new BareKestrel().Start();
        await backend.ReadyAsync(cancellationToken);
        var limit = new BareYarp(backend.Http);
        using var field = await Field.PrepareAsync(
            cancellationToken,
            limit,
            new Nginx(backend.Http),
            new GatehouseAllInOne { Deploy = (deployment, cancel) => deployment.CreateProxyAsync("proxy", backend.Http, cancel) });
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
            "HTTP_PROXY: GET through a proxy to a bare Kestrel",
            ["wrk with one thread, a closed loop over that many connections; medians of rounds in turn; no errors.", .. field.Absences],
            ["contender", "connections", "requests/s", "p50 ms", "p99 ms", "requests/s against bare YARP"],
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
    ];
}
