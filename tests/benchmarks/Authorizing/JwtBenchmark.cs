using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Http;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Authorizing;

/// <summary>What a JWT authorizer costs: the same function behind an open route and behind one that wants a token.</summary>
internal sealed class JwtBenchmark : IBenchmark
{
    private static readonly int[] Concurrencies = [16, 64];

    public string Name => "jwt";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var issuer = new SelfMadeIssuer();
        using var gatehouse = new GatehouseAllInOne
        {
            Settings = issuer.Settings,
            Deploy = async (deployment, cancel) => await deployment.CreateGuardedApiAsync(
                "guarded", await deployment.CreateFunctionAsync("hello", "hello", cancel), SelfMadeIssuer.Name, SelfMadeIssuer.Audience, cancel),
        };
        await gatehouse.PrepareAsync(cancellationToken);
        await using var server = gatehouse.Start();
        await server.ReadyAsync(cancellationToken);
        await FirstAnswer.AwaitAsync(server.Http, cancellationToken);

        var authorization = $"Authorization: Bearer {issuer.Token()}";
        (string Name, Uri Address)[] routes = [("open", server.Http), ("JWT", new Uri(server.Http, "closed"))];
        var rows = new List<IReadOnlyList<string>>();
        foreach (var concurrency in Concurrencies)
        {
            // Both carry the token: what is compared is judging it.
            foreach (var (_, address) in routes) await Wrk.RunAsync(address, concurrency, effort.WarmUp, cancellationToken, authorization);
            var figures = await Turns.RunAsync(
                routes, effort.Rounds, route => Wrk.RunAsync(route.Address, concurrency, effort.Round, cancellationToken, authorization));
            rows.AddRange(routes.Zip(figures, (route, load) => Row(route.Name, concurrency, load, figures[0])));
        }

        return new Section(
            "JWT: GET to a warm Node function behind an authorizer",
            ["One Gatehouse, one function, tokens signed with RS256 and 2,048 bits; wrk with one thread; medians of rounds in turn; no errors."],
            ["route", "connections", "requests/s", "p50 ms", "p99 ms", "requests/s against the open route"],
            rows);
    }

    private static string[] Row(string route, int concurrency, LoadFigures load, LoadFigures open) =>
    [
        route,
        Figures.Count(concurrency),
        Figures.Count(load.PerSecond),
        Figures.Milliseconds(load.P50),
        Figures.Milliseconds(load.P99),
        Figures.Ratio(load.PerSecond, open.PerSecond),
    ];
}
