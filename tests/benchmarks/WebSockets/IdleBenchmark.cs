using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>What a connection that says nothing costs its server.</summary>
internal sealed class IdleBenchmark : IBenchmark
{
    private const int Connections = 15_000;
    private const int FewConnections = 500;

    public string Name => "idle";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(cancellationToken, new BareKestrel(), new GatehouseAllInOne(asMock: true));
        var count = effort.IsSmoke ? FewConnections : Connections;
        var rows = new List<IReadOnlyList<string>>();
        double? reference = null;
        foreach (var contender in field.Present)
        {
            var (before, after) = await MeasureAsync(contender, count, effort.IdleTime, cancellationToken);
            var each = (after - before) / (double)count;
            reference ??= each;
            rows.Add(
            [
                contender.Name,
                Figures.Count(count),
                Figures.Megabytes(before),
                Figures.Megabytes(after),
                Figures.Count(each),
                Figures.Ratio(each, reference),
            ]);
        }

        return new Section(
            "WebSocket: connections that say nothing",
            ["Resident memory before the first connection and with all of them.", .. field.Absences],
            ["contender", "connections", "MB before", "MB with them", "bytes each", "against bare Kestrel"],
            rows);
    }

    private static async Task<(long Before, long After)> MeasureAsync(
        IContender contender, int count, TimeSpan idleTime, CancellationToken cancellationToken)
    {
        await using var server = contender.Start();
        await server.ReadyAsync(cancellationToken);
        await FirstAnswer.AwaitAsync(server.Http, cancellationToken);
        // The paths are warm before memory is looked at.
        using (await IdleSocket.ConnectAsync(server.WebSocket!, cancellationToken)) await Task.Delay(idleTime, cancellationToken);
        var before = ResidentMemory.Of(server.ProcessId);
        var sockets = new List<IdleSocket>(count);
        try
        {
            while (sockets.Count < count) sockets.Add(await IdleSocket.ConnectAsync(server.WebSocket!, cancellationToken));
            await Task.Delay(idleTime, cancellationToken);
            return (before, ResidentMemory.Of(server.ProcessId));
        }
        finally
        {
            sockets.ForEach(each => each.Dispose());
        }
    }
}
