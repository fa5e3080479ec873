using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Http;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Authorizing;

/// <summary>What a JWT authorizer costs: the same function behind an open route and behind one that wants a token.</summary>
internal sealed class JwtBenchmark : IBenchmark
{
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

        // Both carry the token: what is compared is judging it.
        return new Section(
            "JWT: GET to a warm Node function behind an authorizer",
            [$"One Gatehouse, one function, tokens signed with RS256 and 2,048 bits; {WrkRows.How}"],
            WrkRows.Columns("route", "the open route"),
            await WrkRows.MeasureAsync(
                [("open", server.Http), ("JWT", new Uri(server.Http, "closed"))], [1, 16, 64], effort, cancellationToken,
                $"Authorization: Bearer {issuer.Token()}"));
    }
}
