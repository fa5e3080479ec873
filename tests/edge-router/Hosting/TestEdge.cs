using System.Net;
using System.Threading.Channels;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>
/// A whole edge on a free port, between a fake control-plane and a fake runner. An error that nobody expected fails the test.
/// </summary>
internal sealed class TestEdge : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogLines _log = new();
    private long _revision;

    private TestEdge(EdgeOptions options, Action<IServiceCollection>? more)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IRequestIds, FixedRequestIds>();
        builder.Services.AddSingleton<Discovery.DiscoveryClient>(Discovery);
        builder.Services.AddSingleton<Execution.ExecutionClient>(Execution);
        builder.Services.AddSingleton<Quotas.QuotasClient>(Quotas);
        builder.Services.AddSingleton<Drafts.DraftsClient>(Drafts);
        builder.Services.AddSingleton<Certificates.CertificatesClient>(Authority);
        builder.Services.AddEdgeRouter(options);

        // Nothing but the HTTP APIs' traffic is under test here: the AWS APIs and the internal endpoints want a control-plane.
        builder.Services.AddSingleton<IWebSocketEntry, UnbuiltEntry>();
        builder.Services.AddSingleton<IConnectionsEntry, UnbuiltEntry>();
        builder.Services.AddSingleton<IInternalEntry, UnbuiltEntry>();
        builder.Services.AddSingleton<IAwsApiEntry, UnbuiltEntry>();
        more?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseEdgeRouter();
    }

    public static IReadOnlyList<IPEndPoint> OnFreePort { get; } = [new(IPAddress.Loopback, 0)];

    public FakeDiscovery Discovery { get; } = new();

    public FakeExecution Execution { get; } = new();

    public FakeQuotas Quotas { get; } = new();

    public FakeDrafts Drafts { get; } = new();

    public FakeCertificates Authority { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2020, 3, 12, 19, 3, 58, 390, TimeSpan.Zero));

    public int Port { get; private set; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    public bool ExpectsErrors { get; init; }

    public IEnumerable<string> Errors => _log.At(LogLevel.Error);

    public IEnumerable<string> Warnings => _log.At(LogLevel.Warning);

    public Task Ready => _app.Services.GetRequiredService<IEdgeReadiness>().Initialized;

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>An edge that serves the given APIs.</summary>
    public static async Task<TestEdge> ServingAsync(params ApiSnapshot[] apis)
    {
        var host = await StartAsync();
        await host.TellAsync(apis);
        return host;
    }

    /// <summary>An edge that serves a REST API.</summary>
    public static async Task<TestEdge> ServingAsync(RestApiSnapshot api)
    {
        var host = await StartAsync();
        await host.TellAsync(new DiscoveryEvent { RestApiChanged = api });
        return host;
    }

    public static async Task<TestEdge> StartAsync(
        bool expectsErrors = false, Action<IServiceCollection>? more = null, EdgeOptions? options = null)
    {
        var host = new TestEdge(options ?? new EdgeOptions { Listen = OnFreePort }, more) { ExpectsErrors = expectsErrors };
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = host._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        host.Port = new Uri(addresses.Addresses.Last()).Port;
        return host;
    }

    /// <summary>Tells the edge all APIs over its first stream and waits until it serves them.</summary>
    public Task<ChannelWriter<DiscoveryEvent>> TellAsync(params ApiSnapshot[] apis) => TellAsync([.. apis.Select(api => new DiscoveryEvent { Changed = api })]);

    public Task<ChannelWriter<DiscoveryEvent>> TellAsync(RestApiSnapshot api) => TellAsync(new DiscoveryEvent { RestApiChanged = api });

    /// <summary>Tells the edge whatever a control-plane may tell, and waits until it acts on it. Returns the stream for more.</summary>
    public async Task<ChannelWriter<DiscoveryEvent>> TellAsync(params DiscoveryEvent[] events)
    {
        var stream = await Discovery.NextStreamAsync();
        foreach (var each in events) stream.TryWrite(each);
        stream.TryWrite(new DiscoveryEvent { Initialized = new Initialized() });
        await Ready.WaitAsync(TestContext.Current.CancellationToken);
        return stream;
    }

    /// <summary>Tells the edge that an API changed, and waits until it acts on it.</summary>
    public async Task TellChangeAsync(ChannelWriter<DiscoveryEvent> stream, ApiSnapshot api)
    {
        stream.TryWrite(new DiscoveryEvent { Changed = api });
        stream.TryWrite(new DiscoveryEvent { Reached = new Position { Revision = ++_revision } });
        await Service<DirectoryPosition>().WaitAsync(_revision, TestContext.Current.CancellationToken);
    }

    /// <summary>A request to an API by its host.</summary>
    public HttpRequestMessage Request(HttpMethod method, string pathAndQuery, string host = $"{TestApis.Id}.execute-api.localhost:4566") =>
        new(method, new Uri($"http://127.0.0.1:{Port}{pathAndQuery}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Headers = { Host = host },
        };

    public Task<HttpResponseMessage> GetAsync(string pathAndQuery) => SendAsync(Request(HttpMethod.Get, pathAndQuery));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Calls an operation that edges carry out themselves.</summary>
    public async Task<T> CallAsync<T>(IMessage request)
        where T : class, IMessage
    {
        var outcome = await CallAsync(request);
        return outcome.Value.ShouldBeOfType<T>(outcome.Failure?.Message);
    }

    /// <summary>The same for one that is refused.</summary>
    public async Task<AwsFailure> FailAsync(IMessage request) => (await CallAsync(request)).Failure.ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (!ExpectsErrors) Errors.ShouldBeEmpty();
    }

    private Task<Outcome<IMessage>> CallAsync(IMessage request)
    {
        var operation = Service<IEnumerable<IEdgeOperation>>().Single(each => each.Request == request.Descriptor.FullName);
        return operation.CallAsync(request, new CallScope("123456789012", "us-east-1", "a-request"), TestContext.Current.CancellationToken);
    }
}
