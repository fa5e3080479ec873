using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>The handler behind Node's own HTTP server: what no gateway in front of Node can beat with one process.</summary>
internal sealed class BareNode : IContender
{
    public string Name => "bare Node";

    public string? Absence => null;

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public RunningServer Start()
    {
        var port = FreePort.Take();
        var process = ChildProcess.Start("Ready.", Repository.Path("tests/benchmarks/bare-node"), NoVariables, "node", "server.mjs", $"{port}");
        return new RunningServer(process, new Uri($"http://127.0.0.1:{port}/hello"));
    }

    private static Dictionary<string, string> NoVariables => [];
}
