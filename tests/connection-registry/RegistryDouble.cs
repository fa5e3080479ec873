using Grpc.Core;

namespace Gatehouse.ConnectionRegistry.Tests;

/// <summary>The registry with its in-memory directory, wired as a host would wire it.</summary>
internal sealed class RegistryDouble : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public RegistryDouble(TimeSpan deliveryTimeout) => _services = new ServiceCollection()
        .AddLogging()
        .AddConnectionRegistry(new ConnectionRegistryOptions { DeliveryTimeout = deliveryTimeout })
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });

    public ConnectionsService Service => _services.GetRequiredService<ConnectionsService>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>A call that nobody cancels.</summary>
internal sealed class CallDouble : ServerCallContext
{
    protected override string MethodCore => "";
    protected override string HostCore => "";
    protected override string PeerCore => "";
    protected override DateTime DeadlineCore => DateTime.MaxValue;
    protected override Metadata RequestHeadersCore { get; } = [];
    protected override CancellationToken CancellationTokenCore => CancellationToken.None;
    protected override Metadata ResponseTrailersCore { get; } = [];
    protected override Status StatusCore { get; set; }
    protected override WriteOptions? WriteOptionsCore { get; set; }
    protected override AuthContext AuthContextCore { get; } = new("", []);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}
