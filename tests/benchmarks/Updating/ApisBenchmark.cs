using System.Diagnostics;
using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Updating;

/// <summary>
/// Many APIs in one Gatehouse: how long it takes from a change of one to its effect at the edge, and what each adds to the memory.
/// </summary>
internal sealed class ApisBenchmark : IBenchmark
{
    private const int Routes = 100;
    private const int Apis = 1_000;
    private const int SmokeApis = 20;
    private const int Updates = 50;

    public string Name => "apis";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        var count = effort.IsSmoke ? SmokeApis : Apis;
        await using var backend = new BareKestrel().Start();
        await backend.ReadyAsync(cancellationToken);
        using var gatehouse = new GatehouseAllInOne();
        var empty = await RestingMemoryAsync(gatehouse, effort, cancellationToken);
        IReadOnlyList<(string ApiId, string IntegrationId)> apis;
        List<TimeSpan> effects;
        await using (var server = gatehouse.Start())
        {
            await server.ReadyAsync(cancellationToken);
            using var deployment = new Deployment(gatehouse.Endpoint);
            apis = await ImportAsync(deployment, count, backend.Http, cancellationToken);
            effects = await UpdateAsync(deployment, gatehouse.Endpoint, apis, effort.IsSmoke ? 5 : Updates, cancellationToken);
        }

        var full = await RestingMemoryAsync(gatehouse, effort, cancellationToken);
        return new Section(
            "APIs: from an update to its effect, and memory",
            [
                $"{Figures.Count(count)} HTTP APIs of {Routes} routes each in one process. An update adds a route, deployed by the stage itself; its effect is the first answer "
                + $"of that route; {effects.Count} updates, one after another. Memory: resident, {effort.IdleTime.TotalSeconds:F0} seconds after a start with these APIs against one without any.",
            ],
            ["APIs × routes", "update to effect, median ms", "worst ms", "memory without APIs, MB", "with them, MB", "KB per API"],
            [
                [
                    $"{Figures.Count(count)} × {Routes}",
                    Figures.Milliseconds(Median.Of(effects)),
                    Figures.Milliseconds(effects.Max()),
                    Figures.Megabytes(empty),
                    Figures.Megabytes(full),
                    Figures.Count((full - empty) / 1024d / count),
                ],
            ]);
    }

    private static async Task<IReadOnlyList<(string ApiId, string IntegrationId)>> ImportAsync(
        Deployment deployment, int count, Uri backend, CancellationToken cancellationToken)
    {
        var apis = new List<(string, string)>();
        for (var i = 0; i < count; i++) apis.Add(await deployment.ImportApiAsync($"api-{i}", Routes, backend, cancellationToken));
        return apis;
    }

    private static async Task<List<TimeSpan>> UpdateAsync(
        Deployment deployment, Uri endpoint, IReadOnlyList<(string ApiId, string IntegrationId)> apis, int updates, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var effects = new List<TimeSpan>();
        for (var i = 0; i < updates; i++)
        {
            var (apiId, integrationId) = apis[i * apis.Count / updates];
            var added = new Uri(endpoint, $"/_aws/execute-api/{apiId}/$default/added");
            var started = Stopwatch.GetTimestamp();
            await deployment.CreateRouteAsync(apiId, "GET /added", integrationId, cancellationToken);
            while (true)
            {
                using var response = await client.GetAsync(added, cancellationToken);
                if (response.IsSuccessStatusCode) break;
            }

            effects.Add(Stopwatch.GetElapsedTime(started));
        }

        return effects;
    }

    private static async Task<long> RestingMemoryAsync(GatehouseAllInOne gatehouse, Effort effort, CancellationToken cancellationToken)
    {
        await using var server = gatehouse.Start();
        await server.ReadyAsync(cancellationToken);
        await Task.Delay(effort.IdleTime, cancellationToken);
        return ResidentMemory.Of(server.ProcessId);
    }
}
