using Gatehouse.Containers;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

/// <summary>A Redis that dies and comes back, seen by a store that was open all the while.</summary>
public sealed class RedisOutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ServerProcess? _redis;
    private OpenStore? _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IDocumentStore Documents => _store!.Documents;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _redis = await ServerProcess.StartRedisAsync();
        }
        catch (ServerNotHereException absent)
        {
            Assert.Skip($"A Redis to kill is left out: {absent.Message}");
        }

        _store = new OpenStore(options =>
        {
            options.Engine = StoreEngine.Redis;
            options.Redis.ConnectionString = _redis.Endpoint;
            options.Redis.CommandTimeout = TimeSpan.FromSeconds(1);
        });
    }

    [Fact]
    public async Task Writes_fail_while_it_is_away_and_a_watcher_goes_on_when_it_is_back()
    {
        await CommitAsync("before");
        await using var changes = Documents.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        (await NextAsync(changes)).Key.Id.ShouldBe("before");
        var next = NextAsync(changes);

        await _redis!.KillAsync();
        await Should.ThrowAsync<StoreUnavailableException>(() => CommitAsync("during"));
        await _redis.StartAsync();
        await CommitWhenBackAsync("after");

        (await next.WaitAsync(Patience, Cancel)).Key.Id.ShouldBe("after");
        (await Documents.GetRevisionAsync(Cancel)).ShouldBe(2);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    private async Task CommitAsync(string id) => await Documents.CommitAsync(
        [new PutDocument(new DocumentKey("000000000000", "us-east-1", "test/thing", id), "", default)], Cancel);

    private async Task CommitWhenBackAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await CommitAsync(id);
                return;
            }
            catch (StoreUnavailableException)
            {
                patience.Token.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task<DocumentChange> NextAsync(IAsyncEnumerator<DocumentChange> changes)
    {
        (await changes.MoveNextAsync()).ShouldBeTrue();
        return changes.Current;
    }
}
