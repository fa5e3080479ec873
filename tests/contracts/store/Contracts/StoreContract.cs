using System.Text;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

/// <summary>What every contract starts with: an empty store on one engine, or the reason why the engine is left out.</summary>
public abstract class StoreContract(StoreEngineUnderTest engine) : IAsyncLifetime
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private OpenStore? _store;
    private StorePlace? _place;

    protected IDocumentStore Documents => _store!.Documents;

    protected IBlobStore Blobs => _store!.Blobs;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(engine.LeftOut is not null, $"{engine.Name} is left out: {engine.LeftOut}");
        _place = engine.NewPlace();
        _store = Open(_place.Configure);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store for this test in the way that it needs.</summary>
    protected virtual OpenStore Open(Action<StoreOptions> place) => new(place);

    protected static DocumentKey Key(string id, string account = "000000000000", string region = "us-east-1", string kind = "test/thing") =>
        new(account, region, kind, id);

    protected static PutDocument Put(string id, string content = "", long? expected = null, string parent = "") =>
        new(Key(id), parent, Encoding.UTF8.GetBytes(content), expected);

    protected static string Text(Document? document) => Encoding.UTF8.GetString(document.ShouldNotBeNull().Content.Span);

    protected Task DropConnectionsAsync() => _place!.DropConnectionsAsync();

    protected async Task<CommitOutcome> CommitAsync(params DocumentWrite[] writes) => await Documents.CommitAsync(writes, Cancel);
}
