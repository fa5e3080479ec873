using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Reporting;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.Benchmarks.Calling;

/// <summary>A unary call between planes whose message is an event of 800 bytes, and its answer the same.</summary>
internal sealed class PlaneBenchmark : IBenchmark
{
    private const int EventBytes = 800;

    private static readonly int[] CallerCounts = [1, 16];

    public string Name => "planes";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        await using var inProcess = PlaneWire.InProcess();
        await using var unixSocket = await PlaneWire.UnixSocketAsync(cancellationToken);
        await using var tcp = await PlaneWire.TcpAsync(cancellationToken);
        PlaneWire[] wires = [inProcess, unixSocket, tcp];

        var rows = new List<IReadOnlyList<string>>();
        foreach (var callers in CallerCounts)
        {
            foreach (var wire in wires) await MeasureAsync(wire, callers, effort.WarmUp, cancellationToken);
            var figures = await Turns.RunAsync(wires, effort.Rounds, wire => MeasureAsync(wire, callers, effort.Round, cancellationToken));
            rows.AddRange(wires.Zip(figures, (wire, load) => Row(wire.Name, callers, load, figures[^1])));
        }

        return new Section(
            "Calls between planes",
            [$"A unary call with {EventBytes} bytes each way, in a closed loop; over sockets the plane is a process of its own."],
            ["way", "callers", "calls/s", "p50 µs", "p99 µs", "calls/s against TCP"],
            rows);
    }

    private static Task<LoadFigures> MeasureAsync(PlaneWire wire, int callers, TimeSpan duration, CancellationToken cancellationToken)
    {
        var request = new ExecutionRequest { FunctionName = "echo", Payload = ByteString.CopyFrom(new byte[EventBytes]) };
        Func<Task> call = async () =>
        {
            var result = await wire.Client.InvokeAsync(request, cancellationToken: cancellationToken);
            if (result.Payload.Length != EventBytes) throw new InvalidOperationException($"{wire.Name}: not the echo.");
        };
        return ClosedLoop.RunAsync(Enumerable.Repeat(call, callers), duration);
    }

    private static string[] Row(string way, int callers, LoadFigures load, LoadFigures reference) =>
    [
        way,
        Figures.Count(callers),
        Figures.Count(load.PerSecond),
        Figures.Microseconds(load.P50),
        Figures.Microseconds(load.P99),
        Figures.Ratio(load.PerSecond, reference.PerSecond),
    ];
}
