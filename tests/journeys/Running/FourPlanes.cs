using System.Globalization;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>The planes apart, over Redis, with two edges: what <c>docker compose up</c> starts, without the containers.</summary>
public sealed class FourPlanes : RunningGatehouse
{
    // Each edge on an address of its own, as on machines of their own: both open the ports of the WebSocket APIs. Only Linux has all of 127/8.
    private static readonly string EdgeBAddress = OperatingSystem.IsLinux() ? "127.0.0.2" : "[::1]";

    private readonly RedisServer _redis;
    private readonly int _controlPlanePort = FreePorts.Take();
    private readonly int _lambdaRunnerPort = FreePorts.Take();
    private readonly int _connectionRegistryPort = FreePorts.Take();

    public FourPlanes()
    {
        _redis = new RedisServer(Data);
        Settings["GATEHOUSE_REDIS"] = _redis.ConnectionString;
        Settings["GATEHOUSE_CONTROL_PLANE"] = At(_controlPlanePort);
        Settings["GATEHOUSE_LAMBDA_RUNNER"] = At(_lambdaRunnerPort);
        Settings["GATEHOUSE_CONNECTION_REGISTRY"] = At(_connectionRegistryPort);
        Settings["GATEHOUSE_SILO_PORT"] = FreePorts.Take().ToString(CultureInfo.InvariantCulture);

        ControlPlane = new GatehouseProcess("control-plane", Checkout.AssemblyOf("control-plane", "ControlPlane"), Settings);
        LambdaRunner = new GatehouseProcess("lambda-runner", Checkout.AssemblyOf("lambda-runner", "LambdaRunner"), Settings);
        ConnectionRegistry = new GatehouseProcess(
            "connection-registry", Checkout.AssemblyOf("connection-registry", "ConnectionRegistry"), Settings);
        EdgeProcess = Router("edge-router A", "127.0.0.1", EdgePort);
        EdgeB = Router("edge-router B", EdgeBAddress, EdgeBPort);
    }

    /// <summary>Where the second edge is reached.</summary>
    public Uri SecondEdge => new($"http://{EdgeBAddress}:{EdgeBPort}");

    internal GatehouseProcess ControlPlane { get; }

    internal GatehouseProcess LambdaRunner { get; }

    internal GatehouseProcess ConnectionRegistry { get; }

    internal override GatehouseProcess EdgeProcess { get; }

    internal GatehouseProcess EdgeB { get; }

    internal override IReadOnlyList<int> EdgePorts => [EdgePort, EdgeBPort];

    internal override IReadOnlyList<GatehouseProcess> Processes => [EdgeProcess, EdgeB, LambdaRunner, ConnectionRegistry, ControlPlane];

    private int EdgeBPort { get; } = FreePorts.Take();

    public override async ValueTask InitializeAsync()
    {
        if (RedisServer.Absence is not null) return;

        await _redis.StartAsync();
        await Task.WhenAll(Processes.Select(StartAsync));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _redis.Dispose();
    }

    /// <summary>An edge says that it is ready, the others begin to listen.</summary>
    internal override Task StartAsync(GatehouseProcess process) =>
        process == ControlPlane ? process.StartUntilListeningAsync(_controlPlanePort)
        : process == LambdaRunner ? process.StartUntilListeningAsync(_lambdaRunnerPort)
        : process == ConnectionRegistry ? process.StartUntilListeningAsync(_connectionRegistryPort)
        : process.StartUntilReadyAsync();

    private static string At(int port) => $"http://127.0.0.1:{port}";

    private GatehouseProcess Router(string name, string address, int port) => new(
        name, Checkout.AssemblyOf("edge-router", "EdgeRouter"), new Dictionary<string, string>(Settings)
        {
            ["GATEWAY_LISTEN"] = $"{address}:{port}",
            // Clients know one address; in production a load balancer stands there.
            ["LOCALSTACK_HOST"] = $"localhost.localstack.cloud:{EdgePort}",
            ["GATEHOUSE_EDGE_ROUTER"] = At(FreePorts.Take()),
        });
}
