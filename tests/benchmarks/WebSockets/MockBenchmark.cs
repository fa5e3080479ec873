using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>WebSocket messages that the gateway answers itself, beside a server that does nothing but echo.</summary>
internal sealed class MockBenchmark : IBenchmark
{
    private static readonly int[] SocketCounts = [1, 16];

    public string Name => "mock";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(cancellationToken, new BareKestrel(), new GatehouseAllInOne(asMock: true));
        await using var servers = await RunningField.StartAsync(field, cancellationToken);

        var rows = new List<IReadOnlyList<string>>();
        foreach (var count in SocketCounts)
        {
            foreach (var (_, server) in servers.All) await MeasureAsync(server, count, effort.WarmUp, cancellationToken);
            var figures = await Turns.RunAsync(
                servers.All, effort.Rounds, each => MeasureAsync(each.Server, count, effort.Round, cancellationToken));
            rows.AddRange(servers.All.Zip(figures, (each, load) => (IReadOnlyList<string>)
            [
                each.Contender.Name,
                Figures.Count(count),
                Figures.Count(load.PerSecond),
                Figures.Milliseconds(load.P50),
                Figures.Milliseconds(load.P99),
                Figures.Ratio(load.PerSecond, figures[0].PerSecond),
            ]));
        }

        return new Section(
            "WebSocket: answers of a MOCK",
            ["A driver in .NET, a closed loop on each socket; medians of rounds in turn; every answer compared.", .. field.Absences],
            ["contender", "sockets", "messages/s", "p50 ms", "p99 ms", "messages/s against bare Kestrel"],
            rows);
    }

    private static async Task<LoadFigures> MeasureAsync(RunningServer server, int count, TimeSpan duration, CancellationToken cancellationToken)
    {
        var sockets = new List<AskingSocket>();
        try
        {
            while (sockets.Count < count) sockets.Add(await AskingSocket.ConnectAsync(server.WebSocket!, cancellationToken));
            return await ClosedLoop.RunAsync(sockets.Select<AskingSocket, Func<Task>>(each => () => each.AskAsync(cancellationToken)), duration);
        }
        finally
        {
            sockets.ForEach(each => each.Dispose());
        }
    }
}
