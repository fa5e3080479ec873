using System.Globalization;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>A Gatehouse that runs for the journeys of one class, whatever processes it is made of.</summary>
public abstract class RunningGatehouse : IAsyncLifetime
{
    /// <summary>WebSocket APIs that may exist at once.</summary>
    private const int WebSocketPorts = 30;

    private readonly Dictionary<GatehouseProcess, int> _errorsSeen = [];

    protected RunningGatehouse()
    {
        EdgePort = FreePorts.Take();
        WebSocketPortsStart = FreePorts.TakeRange(WebSocketPorts);
        Settings = new Dictionary<string, string>
        {
            ["GATEWAY_LISTEN"] = $"127.0.0.1:{EdgePort}",
            ["EXTERNAL_SERVICE_PORTS_START"] = WebSocketPortsStart.ToString(CultureInfo.InvariantCulture),
            ["EXTERNAL_SERVICE_PORTS_END"] = (WebSocketPortsStart + WebSocketPorts).ToString(CultureInfo.InvariantCulture),
            ["GATEHOUSE_DATA"] = Data,
        };
    }

    /// <summary>The port of the edge that clients use.</summary>
    public int EdgePort { get; }

    /// <summary>The ports of all edges.</summary>
    internal virtual IReadOnlyList<int> EdgePorts => [EdgePort];

    /// <summary>Where that edge is reached.</summary>
    public Uri Edge => new($"http://127.0.0.1:{EdgePort}");

    /// <summary>The first port that a WebSocket API gets.</summary>
    internal int WebSocketPortsStart { get; }

    internal abstract IReadOnlyList<GatehouseProcess> Processes { get; }

    /// <summary>The process that clients are connected to.</summary>
    internal abstract GatehouseProcess EdgeProcess { get; }

    /// <summary>Environment variables of every process.</summary>
    protected Dictionary<string, string> Settings { get; }

    /// <summary>A directory that goes away with the fixture.</summary>
    protected string Data { get; } = Directory.CreateTempSubdirectory("gatehouse-journey-").FullName;

    public abstract ValueTask InitializeAsync();

    /// <summary>Starts one of the processes, anew where it has ended.</summary>
    internal abstract Task StartAsync(GatehouseProcess process);

    /// <summary>A person should look at an Error: in a journey none is expected, and each is told once.</summary>
    internal void ShouldHaveLoggedNoErrors()
    {
        foreach (var process in Processes)
        {
            var errors = process.Output.Errors();
            var seen = _errorsSeen.GetValueOrDefault(process);
            _errorsSeen[process] = errors.Count;
            errors.Skip(seen).Where(line => !IsExpected(line)).ShouldBeEmpty($"{process.Service} said:\n{process.Output}");
        }
    }

    /// <summary>Whether an Error is one that the journey's own faults cause.</summary>
    protected virtual bool IsExpected(string line) => false;

    /// <summary>What all processes have printed.</summary>
    internal string Said() => string.Join("\n\n", Processes.Select(process => $"--- {process.Service}\n{process.Output}"));

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var process in Processes)
        {
            if (process.IsRunning) await process.StopAsync();
            process.Dispose();
        }

        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
    }
}
