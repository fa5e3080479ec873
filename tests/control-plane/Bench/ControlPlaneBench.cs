using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.S3.Reading;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Gatehouse.Store;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>
/// A whole control-plane over the embedded store, called as the edge calls it, with a clock and ids that the test knows and a
/// runner that the test scripts. An unexpected error in its log fails the test.
/// </summary>
internal sealed class ControlPlaneBench : IAsyncDisposable
{
    public static readonly CallScope Caller = new("000000000000", "us-east-1", "00000000-0000-0000-0000-000000000001");

    private readonly IHost _host;

    private ControlPlaneBench(IHost host) => _host = host;

    public RecordedLog Log => _host.Services.GetRequiredService<RecordedLog>();

    public FakeTimeProvider Clock => (FakeTimeProvider)_host.Services.GetRequiredService<TimeProvider>();

    public ScriptedRunner Runner => _host.Services.GetRequiredService<ScriptedRunner>();

    public IDocumentStore Store => _host.Services.GetRequiredService<IDocumentStore>();

    public IBlobStore Blobs => _host.Services.GetRequiredService<IBlobStore>();

    public IObjectReader Objects => _host.Services.GetRequiredService<IObjectReader>();

    public CallInvoker Calls => _host.Services.GetRequiredKeyedService<CallInvoker>(Planes.ControlPlane);

    /// <summary>Stops this control-plane; its store stays for a replica.</summary>
    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Another control-plane over the same store.</summary>
    public Task<ControlPlaneBench> StartReplicaAsync() => StartAsync(
        _ => { },
        services => services.AddSingleton(Store).AddSingleton(Blobs).AddSingleton(_host.Services.GetRequiredService<IIdSource>()));

    public static Task<ControlPlaneBench> StartAsync(Action<ControlPlaneOptions>? configure = null) =>
        StartAsync(configure ?? (_ => { }), services => services.AddSingleton<IIdSource, SequentialIds>().AddDocumentStore(_ => { }));

    private static async Task<ControlPlaneBench> StartAsync(
        Action<ControlPlaneOptions> configure, Action<IServiceCollection> addState)
    {
        var options = new ControlPlaneOptions();
        configure(options);

        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<RecordedLog>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLog>());
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        builder.Services.AddSingleton<ScriptedRunner>();
        addState(builder.Services);
        builder.Services.AddControlPlane(options);
        builder.Services.AddSingleton(ControlPlaneServices.InProcess);
        builder.Services.AddSingleton(new InProcessService((binder, services) =>
            Execution.BindService(binder, services.GetRequiredService<ScriptedRunner>())));
        builder.Services.AddInProcessPlanes(Planes.ControlPlane, Planes.LambdaRunner);
        builder.Services.AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);

        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new ControlPlaneBench(host);
    }

    /// <summary>Calls the operation that the request's type names.</summary>
    public async Task<TAnswer> CallAsync<TAnswer>(IMessage request, CallScope? scope = null)
        where TAnswer : IMessage =>
        (TAnswer)await CallAsync(ServiceOf(request), OperationOf(request), request, scope);

    public Task DoAsync(IMessage request, CallScope? scope = null) => CallAsync<IMessage>(request, scope);

    /// <summary>Calls an operation that must fail.</summary>
    public async Task<AwsFailure> FailAsync(IMessage request, CallScope? scope = null)
    {
        var exception = await Should.ThrowAsync<RpcException>(() => CallAsync<IMessage>(request, scope));
        exception.TryGetAwsFailure(out var failure).ShouldBeTrue(exception.ToString());
        return failure;
    }

    public async Task<IMessage> CallAsync(string service, string operation, IMessage request, CallScope? scope = null)
    {
        var method = new Method<IMessage, IMessage>(MethodType.Unary, service, operation, Unused, Unused);
        var options = new CallOptions((scope ?? Caller).ToMetadata(), cancellationToken: TestContext.Current.CancellationToken);
        using var call = Calls.AsyncUnaryCall(method, host: null, options, request);
        return await call.ResponseAsync;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        var errors = Log.Errors;
        _host.Dispose();
        errors.ShouldBeEmpty();
    }

    // AWS's older services call what an operation takes its input.
    private static string OperationOf(IMessage request)
    {
        var name = request.Descriptor.Name;
        return name.EndsWith("Input", StringComparison.Ordinal) ? name[..^"Input".Length] : name[..^"Request".Length];
    }

    private static string ServiceOf(IMessage request) => request.Descriptor.File.Services[0].FullName;

    private static readonly Marshaller<IMessage> Unused = new(_ => throw new NotSupportedException(), _ => throw new NotSupportedException());
}
