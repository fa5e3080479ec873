using System.Globalization;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>
/// Two edges and two connection-registries, which share a Redis of their own that keeps nothing: what the registries forget, edges tell them.
/// </summary>
public sealed class ScaledPlanes : RunningGatehouse
{
    private static readonly string EdgeBAddress = OperatingSystem.IsLinux() ? "127.0.0.2" : "[::1]";

    private readonly RedisServer _store;
    private readonly Dictionary<GatehouseProcess, int> _ports = [];

    public ScaledPlanes()
    {
        _store = new RedisServer(Data);
        var (controlPlane, lambdaRunner, registryA, registryB) = (FreePorts.Take(), FreePorts.Take(), FreePorts.Take(), FreePorts.Take());
        Settings["GATEHOUSE_REDIS"] = _store.ConnectionString;
        Settings["GATEHOUSE_CONTROL_PLANE"] = At(controlPlane);
        Settings["GATEHOUSE_LAMBDA_RUNNER"] = At(lambdaRunner);
        Settings["GATEHOUSE_CONNECTION_REGISTRY"] = $"{At(registryA)},{At(registryB)}";

        ControlPlane = Listening("control-plane", "control-plane", "ControlPlane", controlPlane, Settings);
        LambdaRunner = Listening("lambda-runner", "lambda-runner", "LambdaRunner", lambdaRunner, Settings);
        RegistryA = Registry("connection-registry A", registryA);
        RegistryB = Registry("connection-registry B", registryB);
        Successor = Registry("connection-registry in the place of A", registryA);
        EdgeProcess = Router("edge-router A", "127.0.0.1", EdgePort);
        EdgeB = Router("edge-router B", EdgeBAddress, EdgeBPort);
    }

    /// <summary>Where the second edge is reached.</summary>
    public Uri SecondEdge => new($"http://{EdgeBAddress}:{EdgeBPort}");

    internal GatehouseProcess ControlPlane { get; }

    internal GatehouseProcess LambdaRunner { get; }

    internal GatehouseProcess RegistryA { get; }

    internal GatehouseProcess RegistryB { get; }

    /// <summary>Serves where <see cref="RegistryA"/> did, as a silo with another address, as a new container would be. Not started with the others.</summary>
    internal GatehouseProcess Successor { get; }

    internal override GatehouseProcess EdgeProcess { get; }

    internal GatehouseProcess EdgeB { get; }

    /// <summary>The registries' own.</summary>
    internal RedisServer RegistryRedis { get; } = new(Path.GetTempPath(), keeps: false);

    internal override IReadOnlyList<int> EdgePorts => [EdgePort, EdgeBPort];

    internal override IReadOnlyList<GatehouseProcess> Processes => [EdgeProcess, EdgeB, LambdaRunner, RegistryA, RegistryB, Successor, ControlPlane];

    private int EdgeBPort { get; } = FreePorts.Take();

    public override async ValueTask InitializeAsync()
    {
        if (RedisServer.Absence is not null) return;

        await Task.WhenAll(_store.StartAsync(), RegistryRedis.StartAsync());
        await Task.WhenAll(Processes.Where(process => process != Successor).Select(StartAsync));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _store.Dispose();
        RegistryRedis.Dispose();
    }

    /// <summary>An edge says that it is ready, the others begin to listen.</summary>
    internal override Task StartAsync(GatehouseProcess process) =>
        _ports.TryGetValue(process, out var port) ? process.StartUntilListeningAsync(port) : process.StartUntilReadyAsync();

    /// <summary>Redis goes away here: Orleans says so, for every grain that it concerns.</summary>
    protected override bool IsExpected(string line) => line.Contains("fail: Orleans.", StringComparison.Ordinal);

    private static string At(int port) => $"http://127.0.0.1:{port}";

    private GatehouseProcess Registry(string name, int port) => Listening(name, "connection-registry", "ConnectionRegistry", port, new(Settings)
    {
        ["GATEHOUSE_REDIS"] = RegistryRedis.ConnectionString,
        ["GATEHOUSE_PLANE_LISTEN"] = At(port),
        ["GATEHOUSE_SILO_PORT"] = FreePorts.Take().ToString(CultureInfo.InvariantCulture),
    });

    private GatehouseProcess Listening(string name, string service, string assembly, int port, Dictionary<string, string> settings)
    {
        var process = new GatehouseProcess(name, Checkout.AssemblyOf(service, assembly), settings);
        _ports[process] = port;
        return process;
    }

    private GatehouseProcess Router(string name, string address, int port) => new(
        name, Checkout.AssemblyOf("edge-router", "EdgeRouter"), new Dictionary<string, string>(Settings)
        {
            ["GATEWAY_LISTEN"] = $"{address}:{port}",
            ["LOCALSTACK_HOST"] = $"localhost.localstack.cloud:{EdgePort}",
            ["GATEHOUSE_EDGE_ROUTER"] = At(FreePorts.Take()),
        });
}
