using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.Store.Tests.Engines;

/// <summary>A store as a host has it, opened through the public registration.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public OpenStore(Action<StoreOptions> configure, TimeProvider? time = null) =>
        _services = new ServiceCollection().AddSingleton(time ?? TimeProvider.System).AddDocumentStore(configure).BuildServiceProvider();

    public IServiceProvider Services => _services;

    public IDocumentStore Documents => _services.GetRequiredService<IDocumentStore>();

    public IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
