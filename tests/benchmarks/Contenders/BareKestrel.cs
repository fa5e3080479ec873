using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>A minimal API that answers the same bytes without any function, and echoes: what the server under Gatehouse can do.</summary>
internal sealed class BareKestrel : IContender
{
    public string Name => "bare Kestrel";

    public string? Absence => null;

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public RunningServer Start()
    {
        var address = $"http://127.0.0.1:{FreePort.Take()}";
        return new RunningServer(ServedRole.Start(ServedRole.Kestrel, address), new Uri($"{address}/hello"), new UriBuilder(address) { Scheme = "ws", Path = "ws" }.Uri);
    }
}
