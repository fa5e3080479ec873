using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Proxying;

/// <summary>YARP's forwarder in a process of its own, before a backend.</summary>
internal sealed class BareYarp(Uri backend) : IContender
{
    public string Name => "bare YARP";

    public string? Absence => null;

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public RunningServer Start()
    {
        var address = $"http://127.0.0.1:{FreePort.Take()}";
        return new RunningServer(ServedRole.Start(ServedRole.Yarp, address, backend.GetLeftPart(UriPartial.Authority)), new Uri($"{address}/hello"));
    }
}
