using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>WebSocket messages that a function sends back: one in flight on each socket.</summary>
internal sealed class WebSocketBenchmark : IBenchmark
{
    private static readonly int[] SocketCounts = [1, 16];

    public string Name => "websocket";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(cancellationToken, new ServerlessOffline(), new GatehouseAllInOne());
        await using var servers = await RunningField.StartAsync(field, cancellationToken);

        var rows = new List<IReadOnlyList<string>>();
        foreach (var count in SocketCounts)
        {
            foreach (var (_, server) in servers.All) await MeasureAsync(server, count, effort.WarmUp, cancellationToken);
            var figures = await Turns.RunAsync(
                servers.All, effort.Rounds, each => MeasureAsync(each.Server, count, effort.Round, cancellationToken));
            rows.AddRange(servers.All.Zip(figures, (each, load) => Row(each.Contender.Name, count, load, figures[0])));
        }

        return new Section(
            "WebSocket: echo through a Node function",
            ["A driver in .NET, a closed loop on each socket; medians of rounds in turn; every echo compared.", .. field.Absences],
            ["contender", "sockets", "messages/s", "p50 ms", "p99 ms", "messages/s against serverless-offline"],
            rows);
    }

    private static async Task<LoadFigures> MeasureAsync(RunningServer server, int count, TimeSpan duration, CancellationToken cancellationToken)
    {
        var sockets = new List<EchoSocket>();
        try
        {
            while (sockets.Count < count) sockets.Add(await EchoSocket.ConnectAsync(server.WebSocket!, cancellationToken));
            return await ClosedLoop.RunAsync(sockets.Select<EchoSocket, Func<Task>>(each => () => each.EchoAsync(cancellationToken)), duration);
        }
        finally
        {
            sockets.ForEach(each => each.Dispose());
        }
    }

    private static string[] Row(string contender, int sockets, LoadFigures load, LoadFigures reference) =>
    [
        contender,
        Figures.Count(sockets),
        Figures.Count(load.PerSecond),
        Figures.Milliseconds(load.P50),
        Figures.Milliseconds(load.P99),
        Figures.Ratio(load.PerSecond, reference.PerSecond),
    ];
}
