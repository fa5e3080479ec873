using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>
/// Gatehouse as the README starts it: all planes in one process. Deployed to once, into a data directory that lives as long as this
/// object; every later start finds what was deployed.
/// </summary>
/// <param name="asRestApi">Whether the greeting is behind a REST API instead of an HTTP API.</param>
/// <param name="asMock">Whether WebSocket messages are answered by a MOCK instead of a function.</param>
internal sealed class GatehouseAllInOne(bool asRestApi = false, bool asMock = false) : IContender, IDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string Program = Repository.Path($"services/all-in-one/bin/{Configuration}/net10.0/Gatehouse.AllInOne.dll");

    private readonly string _data = Directory.CreateTempSubdirectory("gatehouse-benchmark-").FullName;
    private readonly Uri _endpoint = new($"http://127.0.0.1:{FreePort.Take()}");
    private readonly int _webSocketPort = FreePort.Take();
    private Uri? _http;
    private Uri? _webSocket;

    public string Name => asRestApi ? "Gatehouse, REST API" : "Gatehouse";

    /// <summary>What is deployed instead of the greeting and the echo, and where it answers; null for these.</summary>
    public Func<Deployment, CancellationToken, Task<Uri>>? Deploy { get; init; }

    /// <summary>What it is started with beside its own addresses.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public string? Absence => File.Exists(Program) ? null : "services/all-in-one is not built";

    /// <summary>Where it listens, the management API included.</summary>
    public Uri Endpoint => _endpoint;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var server = Start();
        await server.ReadyAsync(cancellationToken);

        using var deployment = new Deployment(_endpoint);
        if (Deploy is not null)
        {
            _http = await Deploy(deployment, cancellationToken);
            return;
        }

        var hello = await deployment.CreateFunctionAsync("hello", "hello", cancellationToken);
        _http = asRestApi
            ? await deployment.CreateRestApiAsync("hello", hello, cancellationToken)
            : await deployment.CreateHttpApiAsync("hello", hello, cancellationToken);
        _webSocket = asMock
            ? await deployment.CreateMockApiAsync("mock", cancellationToken)
            : await deployment.CreateWebSocketApiAsync("echo", await deployment.CreateFunctionAsync("echo", "echo", cancellationToken), cancellationToken);
    }

    public RunningServer Start()
    {
        var variables = new Dictionary<string, string>(Settings)
        {
            ["GATEHOUSE_DATA"] = _data,
            ["GATEWAY_LISTEN"] = _endpoint.Authority,
            ["LOCALSTACK_HOST"] = $"localhost.localstack.cloud:{_endpoint.Port}",
            // The end does not belong to the range: a single port, for the single WebSocket API.
            ["EXTERNAL_SERVICE_PORTS_START"] = $"{_webSocketPort}",
            ["EXTERNAL_SERVICE_PORTS_END"] = $"{_webSocketPort + 1}",
        };
        var process = ChildProcess.Start("Ready.", Path.GetDirectoryName(Program)!, variables, "dotnet", Program);
        return new RunningServer(process, _http ?? _endpoint, _webSocket);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
