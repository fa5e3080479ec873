namespace Gatehouse.Benchmarks.Contenders;

/// <summary>All present contenders, started and answering; disposing stops them. Only the one under load has work to do.</summary>
internal sealed class RunningField : IAsyncDisposable
{
    private readonly List<Entrant> _all = [];

    public IReadOnlyList<Entrant> All => _all;

    /// <summary>Where each answers HTTP, in the order of the field.</summary>
    public IReadOnlyList<(string Name, Uri Address)> Addresses => [.. _all.Select(each => (each.Contender.Name, each.Server.Http))];

    public static async Task<RunningField> StartAsync(Field field, CancellationToken cancellationToken)
    {
        var running = new RunningField();
        try
        {
            foreach (var contender in field.Present)
            {
                var server = contender.Start();
                running._all.Add(new(contender, server));
                await server.ReadyAsync(cancellationToken);
                await FirstAnswer.AwaitAsync(server.Http, cancellationToken);
            }

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, server) in _all) await server.DisposeAsync();
    }

    /// <summary>A contender and its process.</summary>
    internal sealed record Entrant(IContender Contender, RunningServer Server);
}
