using System.Text.Json;
using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>POST to @connections, each caller to a connection of its own, beside POST to a server that only reads the body.</summary>
internal sealed class PostBenchmark : IBenchmark
{
    private static readonly int[] CallerCounts = [1, 16];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private static readonly byte[] Message = """{"text":"the quick brown fox jumps over the lazy dog"}"""u8.ToArray();

    public string Name => "post";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(cancellationToken, new BareKestrel(), new GatehouseAllInOne(asMock: true), new GatehousePlanes());
        await using var servers = await RunningField.StartAsync(field, cancellationToken);

        var rows = new List<IReadOnlyList<string>>();
        foreach (var count in CallerCounts)
        {
            foreach (var each in servers.All) await MeasureAsync(each, count, effort.WarmUp, cancellationToken);
            var figures = await Turns.RunAsync(servers.All, effort.Rounds, each => MeasureAsync(each, count, effort.Round, cancellationToken));
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
            "WebSocket: POST to @connections",
            ["A driver in .NET, a closed loop for each caller; medians of rounds in turn. Every message is read by its client, in the driver too. Through a second edge: planes in processes of their own, the sockets at one edge, the posts to another.", .. field.Absences],
            ["contender", "callers", "posts/s", "p50 ms", "p99 ms", "posts/s against bare Kestrel"],
            rows);
    }

    private static async Task<LoadFigures> MeasureAsync(
        RunningField.Entrant entrant, int count, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = count });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sockets = new List<AskingSocket>();
        try
        {
            while (sockets.Count < count) sockets.Add(await AskingSocket.ConnectAsync(entrant.Server.WebSocket!, cancellationToken));
            var isBare = entrant.Contender is BareKestrel;
            var targets = sockets.Select(socket => new Uri(entrant.Server.Http, isBare ? "/post" : $"/@connections/{IdOf(socket)}")).ToArray();
            var hearing = isBare ? [] : sockets.Select(socket => HearAllAsync(socket, end.Token)).ToArray();
            foreach (var target in targets) await ArrivesAsync(http, target, cancellationToken);
            var figures = await ClosedLoop.RunAsync(targets.Select<Uri, Func<Task>>(target => () => PostAsync(http, target, cancellationToken)), duration);
            await end.CancelAsync();
            await Task.WhenAll(hearing);
            return figures;
        }
        finally
        {
            sockets.ForEach(each => each.Dispose());
        }
    }

    private static string IdOf(AskingSocket socket) =>
        Uri.EscapeDataString(JsonSerializer.Deserialize<JsonElement>(socket.Answer).GetProperty("connectionId").GetString()!);

    /// <summary>Posts until it is taken: an edge that has just started may not be known to the registry yet.</summary>
    private static async Task ArrivesAsync(HttpClient http, Uri target, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            using var answer = await http.PostAsync(target, new ByteArrayContent(Message), patience.Token);
            if (answer.IsSuccessStatusCode) return;

            await Task.Delay(BetweenTries, patience.Token);
        }
    }

    private static async Task PostAsync(HttpClient http, Uri target, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(target, new ByteArrayContent(Message), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task HearAllAsync(AskingSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            while (true) await socket.HearAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }
}
