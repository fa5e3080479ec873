using System.Globalization;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>
/// Gatehouse as planes in processes of their own over a Redis, with two edges: WebSockets are connected to the first, and everything else goes to the
/// second.
/// </summary>
internal sealed class GatehousePlanes : IContender, IDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private const string SecondAddress = "127.0.0.2";

    private readonly string _data = Directory.CreateTempSubdirectory("gatehouse-benchmark-").FullName;
    private readonly int _redisPort = FreePort.Take();
    private readonly int _edgePort = FreePort.Take();
    private readonly int _secondEdgePort = FreePort.Take();
    private readonly int _webSocketPort = FreePort.Take();
    // The same each time: a registry that finds its own row in the cluster's table takes its place without asking whether that one lives.
    private readonly int _siloPort = FreePort.Take();
    private readonly Dictionary<string, string> _planes = new()
    {
        ["GATEHOUSE_CONTROL_PLANE"] = Address(FreePort.Take()),
        ["GATEHOUSE_LAMBDA_RUNNER"] = Address(FreePort.Take()),
        ["GATEHOUSE_CONNECTION_REGISTRY"] = Address(FreePort.Take()),
    };

    private ChildProcess? _redis;
    private Uri? _http;
    private Uri? _webSocket;

    public string Name => "Gatehouse, through a second edge";

    public string? Absence =>
        !OperatingSystem.IsLinux() ? "the second edge needs a second address of the loopback"
        : !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")))
            ? "redis-server is not on the path"
        : File.Exists(ProgramOf("edge-router", "EdgeRouter")) ? null : "the planes are not built";

    private Uri SecondEdge => new($"http://{SecondAddress}:{_secondEdgePort}");

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _redis = ChildProcess.Start(
            "Ready to accept connections", _data, new Dictionary<string, string>(), "redis-server",
            "--port", Text(_redisPort), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no");
        await _redis.ReadyAsync(cancellationToken);
        await using var server = Start();
        await server.ReadyAsync(cancellationToken);

        using var deployment = new Deployment(new Uri(Address(_edgePort)));
        var hello = await deployment.CreateHttpApiAsync("hello", await deployment.CreateFunctionAsync("hello", "hello", cancellationToken), cancellationToken);
        _http = new Uri(SecondEdge, hello.PathAndQuery);
        _webSocket = await deployment.CreateMockApiAsync("mock", cancellationToken);
    }

    public RunningServer Start()
    {
        var others = new[]
        {
            Plane("control-plane", "ControlPlane", []),
            Plane("lambda-runner", "LambdaRunner", []),
            Plane("connection-registry", "ConnectionRegistry", new() { ["GATEHOUSE_SILO_PORT"] = Text(_siloPort) }),
            Edge(SecondAddress, _secondEdgePort),
        };
        return new RunningServer(Edge("127.0.0.1", _edgePort), _http ?? SecondEdge, _webSocket) { Others = others };
    }

    public void Dispose()
    {
        _redis?.DisposeAsync().AsTask().Wait();
        Directory.Delete(_data, recursive: true);
    }

    private ChildProcess Edge(string address, int port) => Plane("edge-router", "EdgeRouter", new()
    {
        ["GATEWAY_LISTEN"] = $"{address}:{port}",
        ["LOCALSTACK_HOST"] = $"localhost.localstack.cloud:{_edgePort}",
        ["GATEHOUSE_EDGE_ROUTER"] = Address(FreePort.Take()),
        ["EXTERNAL_SERVICE_PORTS_START"] = Text(_webSocketPort),
        ["EXTERNAL_SERVICE_PORTS_END"] = Text(_webSocketPort + 1),
    });

    private ChildProcess Plane(string service, string assembly, Dictionary<string, string> own)
    {
        var variables = new Dictionary<string, string>(_planes) { ["GATEHOUSE_DATA"] = _data, ["GATEHOUSE_REDIS"] = $"127.0.0.1:{_redisPort}" };
        foreach (var (name, value) in own) variables[name] = value;
        var program = ProgramOf(service, assembly);
        return ChildProcess.Start("Ready.", Path.GetDirectoryName(program)!, variables, "dotnet", program);
    }

    private static string ProgramOf(string service, string assembly) =>
        Repository.Path($"services/{service}/bin/{Configuration}/net10.0/Gatehouse.{assembly}.dll");

    private static string Address(int port) => $"http://127.0.0.1:{port}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
