using System.Net;
using System.Net.WebSockets;
using Gatehouse.EdgeRouter;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>An edge on a free port, with doubles for the other planes and a clock that stands still.</summary>
internal sealed class RunningEdge : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SocketsHttpHandler _handler = new();

    private RunningEdge(WebSocketsOptions options, IReadOnlyDictionary<string, Uri> vpcTargets, Uri? awsUpstream)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IAccessLogSink>(AccessLog);
        builder.Services.AddSingleton<Execution.ExecutionClient>(Functions);
        builder.Services.AddSingleton<Connections.ConnectionsClient>(Registry);
        builder.Services.AddKeyedSingleton<CallInvoker>(Planes.ControlPlane, new AbsentPlane());
        builder.Services.AddPlaneClient<Discovery.DiscoveryClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<Administration.AdministrationClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<StackResponses.StackResponsesClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<Certificates.CertificatesClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<Quotas.QuotasClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<Drafts.DraftsClient>(Planes.ControlPlane);
        builder.Services.AddPlaneClient<Blobs.BlobsClient>(Planes.ControlPlane);
        builder.Services.AddEdgeRouter(new EdgeOptions
        {
            Listen = [new IPEndPoint(IPAddress.Loopback, 0)],
            EdgeId = "edge-1",
            VpcTargets = vpcTargets,
            AwsUpstream = awsUpstream,
        });
        builder.Services.AddWebSocketApis(options);
        _app = builder.Build();
        _app.UseEdgeRouter();
        Http = new HttpClient(_handler, disposeHandler: false);
    }

    public TestClock Time { get; } = new();

    public RunnerDouble Functions { get; } = new();

    public RegistryDouble Registry { get; } = new();

    public CollectedLines AccessLog { get; } = new();

    public CollectedEvents Log { get; } = new();

    public HttpClient Http { get; }

    /// <summary>Host and port.</summary>
    public string Address => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Last()).Authority;

    /// <summary>The path form of the API's one stage.</summary>
    public string StagePath { get; } = $"/_aws/execute-api/{Apis.Id}/{Apis.Stage}";

    public static async Task<RunningEdge> StartAsync(
        ApiSnapshot snapshot, WebSocketsOptions? options = null, IReadOnlyDictionary<string, Uri>? vpcTargets = null, Uri? awsUpstream = null)
    {
        var host = new RunningEdge(options ?? new WebSocketsOptions(), vpcTargets ?? new Dictionary<string, Uri>(), awsUpstream);
        await host._app.StartAsync();
        host.Serve(snapshot);
        return host;
    }

    public void Serve(params ApiSnapshot[] snapshots) => Serve(DomainDirectory.Empty, snapshots);

    /// <summary>With an account's API keys.</summary>
    public void Serve(UsageSnapshot usage, params ApiSnapshot[] snapshots)
    {
        var compiled = Get<SnapshotCompiler>().Compile(usage);
        Serve(DomainDirectory.Empty, snapshots, new UsageDirectory([KeyValuePair.Create((usage.AccountId, usage.Region), compiled)]));
    }

    /// <summary>The same by custom domains too.</summary>
    public void Serve(DomainSnapshot domain, params ApiSnapshot[] snapshots) => Serve(new DomainDirectory([new CompiledDomain(domain)]), snapshots);

    /// <summary>Connects to the API's one stage, or wherever the path leads.</summary>
    public async Task<ClientWebSocket> ConnectAsync(string? path = null, string? host = null, params string[] subprotocols)
    {
        var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        client.Options.SetRequestHeader("User-Agent", "tests/1");
        if (host is not null) client.Options.SetRequestHeader("Host", host);
        foreach (var subprotocol in subprotocols) client.Options.AddSubProtocol(subprotocol);
        await client.ConnectAsync(new Uri($"ws://{Address}{path ?? StagePath}"), CancellationToken.None);
        return client;
    }

    /// <summary>Connects and offers to compress messages.</summary>
    public async Task<ClientWebSocket> ConnectAsync(WebSocketDeflateOptions compression)
    {
        var client = new ClientWebSocket();
        client.Options.DangerousDeflateOptions = compression;
        await client.ConnectAsync(new Uri($"ws://{Address}{StagePath}"), CancellationToken.None);
        return client;
    }

    /// <summary>Asks for an upgrade by plain HTTP, so that a refusal can be read whole.</summary>
    public Task<HttpResponseMessage> HandshakeAsync(string? path = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://{Address}{path ?? StagePath}");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        change?.Invoke(request);
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? host = null)
    {
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(method, new Uri($"http://{Address}{path}", asWritten)) { Content = content };
        request.Headers.Host = host;
        return Http.SendAsync(request);
    }

    public Task StopAsync() => _app.StopAsync();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _handler.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private void Serve(DomainDirectory domains, ApiSnapshot[] snapshots, UsageDirectory? usage = null)
    {
        var compiler = _app.Services.GetRequiredService<SnapshotCompiler>();
        var compiled = snapshots.Select(snapshot =>
        {
            compiler.TryCompile(snapshot, known: null, out var api).ShouldBeTrue();
            return api!;
        });
        _app.Services.GetRequiredService<ApiDirectoryHolder>().Swap(ApiDirectory.Of(compiled, domains, usage));
    }
}
