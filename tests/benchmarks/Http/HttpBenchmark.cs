using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Http;

/// <summary>GETs that a warm Node function answers with 60 bytes of JSON.</summary>
internal sealed class HttpBenchmark : IBenchmark
{
    public string Name => "http";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(
            cancellationToken, new BareNode(), new BareKestrel(), new ServerlessOffline(), new GatehouseAllInOne(),
            new GatehouseAllInOne(asRestApi: true));
        await using var servers = await RunningField.StartAsync(field, cancellationToken);
        return new Section(
            "HTTP: GET to a warm Node function",
            [WrkRows.How, .. field.Absences],
            WrkRows.Columns("contender", "bare Node"),
            await WrkRows.MeasureAsync(servers.Addresses, [1, 16, 64], effort, cancellationToken));
    }
}
