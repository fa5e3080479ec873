using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Http;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Proxying;

/// <summary>GETs that go through a proxy to one backend: HTTP_PROXY against nginx and against the forwarder that Gatehouse is built on.</summary>
internal sealed class ProxyBenchmark : IBenchmark
{
    public string Name => "proxy";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        await using var backend = new BareKestrel().Start();
        await backend.ReadyAsync(cancellationToken);
        using var field = await Field.PrepareAsync(
            cancellationToken,
            new BareYarp(backend.Http),
            new Nginx(backend.Http),
            new GatehouseAllInOne { Deploy = (deployment, cancel) => deployment.CreateProxyAsync("proxy", backend.Http, cancel) });
        await using var servers = await RunningField.StartAsync(field, cancellationToken);
        return new Section(
            "HTTP_PROXY: GET through a proxy to a bare Kestrel",
            [WrkRows.How, .. field.Absences],
            WrkRows.Columns("contender", "bare YARP"),
            await WrkRows.MeasureAsync(servers.Addresses, [1, 16, 64], effort, cancellationToken));
    }
}
